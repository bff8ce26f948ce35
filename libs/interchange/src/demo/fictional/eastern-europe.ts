import { aCountry, type FictionalCountry } from './fictional-country.js';

export const easternEurope: readonly FictionalCountry[] = [
  aCountry('AL', 'Albania', ['Shtëpia e Llambës së Nëntë | House of the Ninth Lamp', 'Çadra dhe Lejleku | Umbrella and Stork']),
  aCountry('BA', 'Bosnia and Herzegovina', ['Kuća bakarnog čajnika | House of the Copper Kettle', 'Treći kišobran | The Third Umbrella']),
  aCountry('BG', 'Bulgaria', ['Дом на книжния жерав | House of the Paper Crane', 'Деветият фенер | The Ninth Lantern']),
  aCountry('GE', 'Georgia', ['მეშვიდე ფარნის სახლი | House of the Seventh Lantern', 'ქაღალდის წერო | Paper Crane'], { currency: 'GEL' }),
  aCountry('AM', 'Armenia', ['Յոթերորդ լապտերի տուն | House of the Seventh Lantern', 'Apricot Ladder Circle']),
  aCountry('MD', 'Republic of Moldova', ['Casa Cocorului de Hârtie', 'A Opta Umbrelă'], { within: 'in the Republic of Moldova' }),
  aCountry('RO', 'Romania', ['Ceainicul de Aramă și Barza', 'Scara Lunii de Lut', 'Asociația Treisprezece Zmeie']),
  aCountry('RS', 'Serbia', ['Кућа седмог фењера | House of the Seventh Lantern', 'Дрвени компас и рода | Wooden Compass and Stork']),
  aCountry('MK', 'North Macedonia', ['Куќа на третиот чадор | House of the Third Umbrella', 'Хартиен штрк | Paper Stork']),
  aCountry(
    'UA',
    'Ukraine',
    [
      'Дім паперового журавля | House of the Paper Crane',
      'Восьма парасоля | The Eighth Umbrella',
      'Мідний чайник та ластівка | Copper Kettle and Swallow',
    ],
    { currency: 'UAH' },
  ),
  aCountry('PL', 'Poland', ['Dom Siódmej Latarni', 'Miedziany Czajnik i Żuraw']),
  aCountry('HU', 'Hungary', ['A Kilencedik Esernyő Háza', 'Papírsárkány és Gólya']),
  aCountry('CZ', 'Czechia', ['Dům Devátého Deštníku', 'Měděná Konvice a Čáp']),
];
