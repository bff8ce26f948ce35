import type { ProjectWords } from './project-words.js';

export const spanish: ProjectWords = {
  forWhom: 'para',
  activities: {
    SHELTER: [
      ['Alojamiento seguro y acompañamiento', 'Vivienda de transición'],
      ['Plazas de acogida de emergencia', 'Noches seguras y derivación'],
    ],
    MEDICAL: [['Examen médico y tratamiento', 'Atención médica y derivación psiquiátrica'], ['Clínicas móviles y seguimiento']],
    PSYCHOSOCIAL: [
      ['Atención psicosocial individual y grupal'],
      ['Acompañamiento psicosocial prolongado', 'Grupos terapéuticos en lenguas originarias'],
    ],
    LEGAL_AID: [['Asesoría jurídica y representación'], ['Consultorio jurídico semanal', 'Documentos de identidad y regularización']],
    MATERIAL_ASSISTANCE: [['Alimentos, ropa e higiene'], ['Vales para los primeros meses']],
    EDUCATION: [['Regreso a la escuela', 'Clases puente y matrícula'], ['Alfabetización y segunda oportunidad educativa']],
    LIVELIHOOD: [
      ['Formación profesional y aprendizajes remunerados'],
      ['Pequeñas empresas y grupos de ahorro', 'Huertos y elaboración de alimentos'],
    ],
    REUNIFICATION_RETURN: [['Retorno voluntario y reunificación familiar'], ['Búsqueda de familias y reintegración']],
    ACCESS_TO_JUSTICE: [
      ['Acceso a la indemnización', 'Salarios adeudados ante los tribunales'],
      ['Acompañamiento voluntario durante el proceso'],
    ],
    PEER_SUPPORT: [
      ['Grupos de pares con facilitación', 'Línea de ayuda y grupos de pares'],
      ['Acompañamiento entre pares en los servicios'],
    ],
    TRAINING_AWARENESS: [['Formación de quienes dan la primera respuesta'], ['Oficinas de migración segura']],
    CAPACITY_BUILDING: [['Gestión de casos y normas de salvaguarda'], ['Red de derivación entre organizaciones pequeñas']],
    OTHER: [['Estudio de necesidades y mapa de derivación'], ['Transporte de emergencia y derivación']],
  },
  groups: {
    women: ['mujeres y niñas', 'mujeres jóvenes', 'mujeres con hijos pequeños'],
    migrants: ['trabajadoras del hogar migrantes', 'personas refugiadas', 'jornaleros migrantes', 'nacionales de terceros países'],
    adults: [
      'mujeres y niñas',
      'trabajadoras del hogar migrantes',
      'personas refugiadas y desplazadas',
      'comunidades indígenas',
      'jornaleros agrícolas',
      'personas retornadas',
      'personas con discapacidad',
      'trabajadores de minas y canteras',
    ],
    young: ['niñas y niños en situación de calle', 'jóvenes que salen de la tutela', 'adolescentes embarazadas'],
  },
  areas: ['en las rutas migratorias', 'en tres provincias', 'fuera de la capital', 'en zonas de frontera'],
  unrestricted: ['Apoyo sin destino fijado: alquiler, salarios y descanso', 'Apoyo sin destino fijado para fortalecer la organización'],
};
