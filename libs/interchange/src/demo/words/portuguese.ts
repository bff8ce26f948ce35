import type { ProjectWords } from './project-words.js';

export const portuguese: ProjectWords = {
  forWhom: 'para',
  activities: {
    SHELTER: [['Alojamento seguro e acompanhamento', 'Habitação de transição'], ['Vagas de acolhimento de emergência']],
    MEDICAL: [['Exame médico e tratamento'], ['Clínicas móveis e acompanhamento']],
    PSYCHOSOCIAL: [['Apoio psicossocial individual e em grupo'], ['Acompanhamento psicossocial prolongado']],
    LEGAL_AID: [['Aconselhamento jurídico e representação'], ['Documentos de identidade e regularização']],
    MATERIAL_ASSISTANCE: [['Alimentos, roupa e higiene'], ['Vales para os primeiros meses']],
    EDUCATION: [['Regresso à escola'], ['Alfabetização e segunda oportunidade']],
    LIVELIHOOD: [['Formação profissional e estágios pagos'], ['Pequenos negócios e grupos de poupança']],
    REUNIFICATION_RETURN: [['Regresso voluntário e reunificação familiar'], ['Procura de famílias e reintegração']],
    ACCESS_TO_JUSTICE: [
      ['Acesso à indemnização', 'Salários em dívida perante os tribunais'],
      ['Acompanhamento voluntário durante o processo'],
    ],
    PEER_SUPPORT: [['Grupos de pares com facilitação'], ['Acompanhamento entre pares nos serviços']],
    TRAINING_AWARENESS: [['Formação de quem dá a primeira resposta'], ['Balcões de migração segura']],
    CAPACITY_BUILDING: [['Gestão de casos e normas de salvaguarda'], ['Rede de encaminhamento entre pequenas organizações']],
    OTHER: [['Estudo de necessidades e mapa de encaminhamento'], ['Transporte de emergência e encaminhamento']],
  },
  groups: {
    women: ['mulheres e meninas', 'mulheres jovens'],
    migrants: ['trabalhadoras domésticas migrantes', 'pessoas refugiadas', 'nacionais de países terceiros'],
    adults: [
      'mulheres e meninas',
      'trabalhadoras domésticas migrantes',
      'pessoas refugiadas e deslocadas',
      'trabalhadores agrícolas',
      'pessoas retornadas',
      'pessoas com deficiência',
    ],
    young: ['crianças em situação de rua', 'jovens que saem do acolhimento'],
  },
  areas: ['nas rotas migratórias', 'em três províncias', 'fora da capital', 'nas zonas de fronteira'],
  unrestricted: ['Apoio sem finalidade fixada: renda, salários e descanso', 'Apoio sem finalidade fixada para fortalecer a organização'],
};
