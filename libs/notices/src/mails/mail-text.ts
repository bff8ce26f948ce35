/**
 * In words that whoever looks at the telephone of somebody else may read: no name, no fund, no project, no amount, no outcome,
 * and nothing of what any of it is about.
 */
export const mailSubject = 'Ledby: there is news · du nouveau · novedades';

export const mailText = (signInUrl: string, turnOffUrl: string): string =>
  [
    'There is something new for you. Sign in to read it.',
    'Il y a du nouveau pour vous. Connectez-vous pour le lire.',
    'Hay novedades para usted. Inicie sesión para leerlas.',
    '',
    signInUrl,
    '',
    'No more of these mails · Ne plus recevoir ces messages · No recibir más estos mensajes:',
    turnOffUrl,
    '',
  ].join('\n');
