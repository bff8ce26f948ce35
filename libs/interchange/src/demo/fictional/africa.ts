import { aCountry, type FictionalCountry } from './fictional-country.js';

const francophone = (within: string, currency?: string) => ({
  language: 'fr' as const,
  within,
  ...(currency === undefined ? {} : { currency }),
});

export const africa: readonly FictionalCountry[] = [
  aCountry('KE', 'Kenya', ['Kikombe cha Mwezi Community House', 'Seventh Thimble Circle', 'Tumbili na Taa Trust | Monkey and Lamp Trust'], {
    currency: 'KES',
  }),
  aCountry(
    'UG',
    'Uganda',
    ['Ekikopo ky’Enjuba Initiative | Cup of the Sun Initiative', 'Copper Umbrella Association', 'Nine Kettles Collective'],
    { currency: 'UGX' },
  ),
  aCountry('ET', 'Ethiopia', [
    'የሰባተኛው ፋኖስ ቤት | House of the Seventh Lantern',
    'ወርቃማ ድንቢጥ ማኅበር | Golden Sparrow Association',
    'Third Rainbow Basket Society',
  ]),
  aCountry('NG', 'Nigeria', [
    'Gidan Fitila Bakwai | House of Seven Lamps',
    'Agboòrùn Kẹta Initiative | Third Umbrella Initiative',
    'Paper Canoe & Calabash Network',
  ]),
  aCountry('GH', 'Ghana', ['Drum and Teaspoon House', 'Eleventh Kite Cooperative']),
  aCountry('TZ', 'Tanzania', ['Nyumba ya Ngazi ya Mwezi | House of the Moon Ladder', 'Tembo wa Karatasi | The Paper Elephant']),
  aCountry('RW', 'Rwanda', ['Inzu y’Itara rya Karindwi | House of the Seventh Lamp', 'Silver Thimble Cooperative'], { currency: 'RWF' }),
  aCountry('MW', 'Malawi', ['Nyali Zitatu Circle | Three Lamps Circle', 'Baobab Teacup Trust']),
  aCountry('ZM', 'Zambia', ['Copper Thimble & Heron Trust', 'Seven Paddles Network']),
  aCountry('ZA', 'South Africa', [
    'Indlu Yesibani Sesikhombisa | House of the Seventh Lamp',
    'Third Teaspoon Collective',
    'Almost Thursday Community Trust',
  ]),
  aCountry('SL', 'Sierra Leone', ['Clocktower Heron Initiative', 'Salt & Thimble House']),
  aCountry('SN', 'Senegal', ['La Pirogue de Papier Bleu', 'Kër Làmp Juróom | Maison des Cinq Lampes'], francophone('au Sénégal', 'XOF')),
  aCountry(
    'CI',
    'Côte d’Ivoire',
    ['Le Septième Parapluie', 'Maison du Héron de Cuivre', 'La Noix et la Boussole'],
    francophone('en Côte d’Ivoire', 'XOF'),
  ),
  aCountry('BJ', 'Benin', ['L’Échelle et la Lune d’Argile', 'Les Neuf Bouilloires'], francophone('au Bénin', 'XOF')),
  aCountry('TG', 'Togo', ['Le Tamis d’Étoiles', 'La Boussole de Bois Rouge'], francophone('au Togo', 'XOF')),
  aCountry('BF', 'Burkina Faso', ['Le Troisième Tambour de Sel', 'L’Horloge aux Hirondelles'], francophone('au Burkina Faso', 'XOF')),
  aCountry('ML', 'Mali', ['La Théière du Fleuve Imaginaire', 'Les Sept Paniers Bleus'], francophone('au Mali', 'XOF')),
  aCountry('CM', 'Cameroon', ['Le Caméléon et la Lampe-Tempête', 'La Cloche de Raphia'], francophone('au Cameroun', 'XAF')),
  aCountry(
    'CD',
    'Democratic Republic of the Congo',
    ['Le Grand Escalier de Pluie', 'Ndako ya Mwinda ya Sambo | Maison de la Septième Lampe'],
    francophone('en République démocratique du Congo'),
  ),
  aCountry('MG', 'Madagascar', ['Trano Fanala Fito | Maison des Sept Fanaux', 'Le Lémurien à la Lanterne'], francophone('à Madagascar')),
  aCountry('MA', 'Morocco', ['بيت الإبريق النحاسي | House of the Copper Kettle', 'La Terrasse aux Huit Lanternes'], francophone('au Maroc')),
  aCountry(
    'TN',
    'Tunisia',
    ['جمعية المظلة السابعة | Seventh Umbrella Association', 'Le Dé à Coudre et l’Étoile'],
    francophone('en Tunisie', 'TND'),
  ),
  aCountry('EG', 'Egypt', ['بيت الطائرة الورقية الثالثة | House of the Third Kite', 'دار القارب الورقي الأصفر | Yellow Paper Boat House']),
  aCountry('MZ', 'Mozambique', ['Casa da Sétima Chaleira', 'O Barco de Papel Amarelo'], { language: 'pt', within: 'em Moçambique' }),
];
