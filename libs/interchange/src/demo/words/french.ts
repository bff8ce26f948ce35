import type { ProjectWords } from './project-words.js';

export const french: ProjectWords = {
  forWhom: 'pour',
  activities: {
    SHELTER: [
      ['Hébergement sûr et accompagnement', 'Logement de transition après le foyer'],
      ['Places d’accueil d’urgence', 'Nuits en sécurité et orientation'],
    ],
    MEDICAL: [['Examen médical et soins', 'Soins médicaux et orientation psychiatrique'], ['Cliniques mobiles et suivi']],
    PSYCHOSOCIAL: [
      ['Soutien individuel et en groupe', 'Écoute respectueuse des traumatismes'],
      ['Accompagnement psychosocial de longue durée', 'Groupes de parole en langues locales'],
    ],
    LEGAL_AID: [['Conseil juridique et représentation'], ['Permanence juridique hebdomadaire', 'Établissement de papiers d’identité']],
    MATERIAL_ASSISTANCE: [['Vivres, vêtements et hygiène'], ['Bons d’achat des premiers mois']],
    EDUCATION: [['Retour à l’école', 'Classes passerelles et frais de scolarité'], ['Alphabétisation et école de la deuxième chance']],
    LIVELIHOOD: [
      ['Formation professionnelle et apprentissages rémunérés'],
      ['Microentreprises et groupes d’épargne', 'Maraîchage et transformation alimentaire'],
    ],
    REUNIFICATION_RETURN: [['Retour volontaire et réunification familiale'], ['Recherche des familles et réintégration']],
    ACCESS_TO_JUSTICE: [
      ['Accès à l’indemnisation', 'Recouvrement des salaires impayés'],
      ['Accompagnement librement choisi pendant la procédure'],
    ],
    PEER_SUPPORT: [['Groupes de pairs animés', 'Ligne d’écoute et groupes de pairs'], ['Accompagnement par des pairs dans les services']],
    TRAINING_AWARENESS: [['Formation des premiers intervenants'], ['Guichets de migration sûre']],
    CAPACITY_BUILDING: [['Gestion des cas et normes de sauvegarde'], ['Réseau d’orientation de petites associations']],
    OTHER: [['Étude des besoins et carte d’orientation'], ['Transport d’urgence et orientation']],
  },
  groups: {
    women: ['les femmes et les filles', 'les jeunes femmes', 'les femmes avec de jeunes enfants'],
    migrants: ['les travailleuses domestiques migrantes', 'les personnes réfugiées', 'les ressortissantes de pays tiers'],
    adults: [
      'les femmes et les filles',
      'les travailleuses domestiques migrantes',
      'les personnes réfugiées et déplacées',
      'les travailleurs des carrières et des mines artisanales',
      'les personnes de retour de l’étranger',
      'les personnes handicapées',
      'les saisonniers agricoles',
    ],
    young: ['les enfants en situation de rue', 'les jeunes sortant de placement', 'les filles exposées au mariage forcé'],
  },
  areas: ['le long des routes migratoires', 'dans trois provinces', 'hors de la capitale', 'dans les zones frontalières'],
  unrestricted: ['Appui sans affectation : loyer, salaires et repos', 'Appui sans affectation pour consolider l’organisation'],
};
