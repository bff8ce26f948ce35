import { aCountry, type FictionalCountry } from './fictional-country.js';

export const westernEuropeOthers: readonly FictionalCountry[] = [
  aCountry('FR', 'France', ['Le Septième Cerf-volant d’Ambre', 'La Théière et le Héron', 'L’Escalier des Onze Lampes'], {
    language: 'fr',
    within: 'en France',
  }),
  aCountry('IL', 'Israel', ['בית העפיפון השביעי | House of the Seventh Kite', 'המטרייה השלישית | The Third Umbrella']),
  aCountry('US', 'United States of America', ['Thirteenth Lantern Cooperative', 'Copper Heron & Ladder House'], {
    within: 'in the United States',
  }),
  aCountry('ES', 'Spain', ['La Casa del Octavo Paraguas', 'L’Estel de Paper Groc | The Yellow Paper Kite', 'El Dedal y la Cigüeña'], {
    language: 'es',
    within: 'en España',
  }),
  aCountry('IT', 'Italy', ['La Teiera e l’Airone di Carta', 'Casa dell’Ottava Lanterna', 'Il Ditale e la Luna']),
  aCountry('GR', 'Greece', ['Το Σπίτι του Έβδομου Φαναριού | House of the Seventh Lantern', 'Η Χάλκινη Ομπρέλα | The Copper Umbrella']),
  aCountry('TR', 'Türkiye', ['Yedinci Fener Evi', 'Kâğıt Turna ve Çaydanlık']),
  aCountry('PT', 'Portugal', ['A Casa da Nona Lanterna', 'O Papagaio de Papel e a Bússola'], { language: 'pt', within: 'em Portugal' }),
  aCountry('DE', 'Germany', ['Haus Kupferkessel und Kranich', 'Die Dreizehnte Laterne']),
  aCountry('BE', 'Belgium', ['De Achtste Paraplu', 'La Neuvième Bouilloire'], { language: 'fr', within: 'en Belgique' }),
];
