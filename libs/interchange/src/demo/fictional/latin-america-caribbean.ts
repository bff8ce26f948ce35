import { aCountry, type FictionalCountry } from './fictional-country.js';

const hispanophone = (within: string, currency?: string) => ({
  language: 'es' as const,
  within,
  ...(currency === undefined ? {} : { currency }),
});

export const latinAmericaCaribbean: readonly FictionalCountry[] = [
  aCountry(
    'CO',
    'Colombia',
    ['La Tetera de Cobre y la Garza', 'Casa de las Siete Cometas de Barro', 'El Paraguas Número Nueve'],
    hispanophone('en Colombia', 'COP'),
  ),
  aCountry(
    'PE',
    'Peru',
    ['La Escalera de Sal y Luna', 'Wasi Qanchis K’anchay | Casa de las Siete Luces', 'El Zorro y el Dedal'],
    hispanophone('en el Perú'),
  ),
  aCountry('BO', 'Bolivia', ['El Telar de las Nubes Prestadas', 'La Llama y el Noveno Farol'], hispanophone('en Bolivia')),
  aCountry('EC', 'Ecuador', ['El Faro de Papel Amarillo', 'Las Nueve Brújulas de Madera'], hispanophone('en el Ecuador')),
  aCountry('GT', 'Guatemala', ['El Colibrí y la Escalera Azul', 'Casa del Octavo Barrilete'], hispanophone('en Guatemala')),
  aCountry('HN', 'Honduras', ['La Campana de Maíz Tostado', 'El Tercer Paraguas'], hispanophone('en Honduras')),
  aCountry('SV', 'El Salvador', ['La Brújula de Añil', 'Casa del Reloj y la Garza'], hispanophone('en El Salvador')),
  aCountry('NI', 'Nicaragua', ['El Barco de Papel de Ceniza'], hispanophone('en Nicaragua')),
  aCountry('CR', 'Costa Rica', ['La Tortuga y el Séptimo Farol', 'El Reloj de Guanacaste Imaginario'], hispanophone('en Costa Rica')),
  aCountry(
    'MX',
    'Mexico',
    ['La Séptima Lámpara de Barro', 'Casa del Dedal y la Luna', 'El Papalote Número Once'],
    hispanophone('en México', 'MXN'),
  ),
  aCountry(
    'DO',
    'Dominican Republic',
    ['El Tambor de Agua Dulce', 'La Ceiba y el Paraguas Verde'],
    hispanophone('en la República Dominicana'),
  ),
  aCountry('HT', 'Haiti', ['La Neuvième Lampe-Tempête', 'Kay Sèt Kap yo | Maison des Sept Cerfs-volants'], {
    language: 'fr',
    within: 'en Haïti',
  }),
  aCountry('BR', 'Brazil', ['A Pipa e a Chaleira', 'Casa do Oitavo Lampião', 'O Guarda-chuva de Jenipapo'], {
    language: 'pt',
    within: 'no Brasil',
  }),
  aCountry('AR', 'Argentina', ['La Golondrina y el Dedal', 'El Noveno Farol de Tinta'], hispanophone('en la Argentina')),
  aCountry('PY', 'Paraguay', ['El Tereré y la Luna de Papel', 'Las Once Canoas de Barro'], hispanophone('en el Paraguay')),
  aCountry('TT', 'Trinidad and Tobago', ['Seventh Steelpan Lantern House']),
  aCountry('JM', 'Jamaica', ['Hummingbird & Ladder Trust', 'Third Teacup Community House']),
];
