import { aCountry, type FictionalCountry } from './fictional-country.js';

export const asiaPacific: readonly FictionalCountry[] = [
  aCountry(
    'NP',
    'Nepal',
    [
      'कागजी चङ्गा घर | Paper Kite House',
      'सातौँ लालटिन समूह | Seventh Lantern Group',
      'तामाको आङ्खोरा समाज | Copper Jug Society',
      'Rhododendron Ladder Samaj',
    ],
    { currency: 'NPR' },
  ),
  aCountry(
    'IN',
    'India',
    [
      'नौ पतंगों का घर | House of Nine Kites',
      'ஏழாவது விளக்கு இல்லம் | Home of the Seventh Lamp',
      'তালপাতার নৌকা সমিতি | Palm-leaf Boat Society',
      'Peacock & Kettle Trust',
    ],
    { currency: 'INR' },
  ),
  aCountry('BD', 'Bangladesh', ['সপ্তম লণ্ঠন সংঘ | Seventh Lantern Union', 'কাগজের নৌকা ও শালিক | Paper Boat and Myna'], { currency: 'BDT' }),
  aCountry('LK', 'Sri Lanka', ['හත්වන පහන් නිවස | House of the Seventh Lamp', 'மூன்றாவது குடை மன்றம் | Third Umbrella Forum']),
  aCountry('PK', 'Pakistan', ['تانبے کی کیتلی گھر | House of the Copper Kettle', 'ساتویں لالٹین انجمن | Seventh Lantern Association']),
  aCountry(
    'TH',
    'Thailand',
    [
      'บ้านว่าวกระดาษหลังที่เจ็ด | Seventh Paper Kite House',
      'ร่มคันที่สามและนกกระสา | The Third Umbrella and the Heron',
      'Elephant Thimble Fellowship',
    ],
    {
      currency: 'THB',
    },
  ),
  aCountry(
    'VN',
    'Viet Nam',
    ['Nhà Diều Giấy Thứ Bảy | House of the Seventh Paper Kite', 'Chiếc Ấm Đồng và Con Cò | The Copper Kettle and the Stork'],
    { currency: 'VND' },
  ),
  aCountry('KH', 'Cambodia', [
    'ផ្ទះគោមទីប្រាំពីរ | House of the Seventh Lantern',
    'ទូកក្រដាសពណ៌លឿង | The Yellow Paper Boat',
    'Sugar Palm & Ladder House',
  ]),
  aCountry('LA', 'Lao PDR', ['ເຮືອນໂຄມໄຟທີເຈັດ | House of the Seventh Lantern'], { within: 'in the Lao PDR' }),
  aCountry('MM', 'Myanmar', ['သတ္တမမြောက် မီးအိမ် | The Seventh Lantern', 'Third Betel Boat Circle']),
  aCountry(
    'PH',
    'Philippines',
    [
      'Bahay ng Ikapitong Parol | House of the Seventh Lantern',
      'Tatlong Payong at Isang Tagak | Three Umbrellas and an Egret',
      'Salt Ladder Cooperative',
    ],
    {
      within: 'in the Philippines',
      currency: 'PHP',
    },
  ),
  aCountry('ID', 'Indonesia', [
    'Rumah Layang-Layang Ketujuh | House of the Seventh Kite',
    'Teko Tembaga Nusa Khayal | Copper Kettle of the Imagined Isle',
    'Perahu Kertas Sebelas | Eleven Paper Boats',
  ]),
  aCountry('MY', 'Malaysia', ['Rumah Payung Ketiga | House of the Third Umbrella', 'Kettle and Hornbill Society']),
  aCountry('MN', 'Mongolia', ['Долоо дахь дэнлүүний гэр | Home of the Seventh Lantern', 'Зэс данхны нөхөрлөл | Copper Kettle Fellowship']),
  aCountry('KG', 'Kyrgyzstan', ['Жетинчи чырак үйү | House of the Seventh Lamp', 'Кагаз турна коому | Paper Crane Society']),
  aCountry('TJ', 'Tajikistan', ['Хонаи чароғи ҳафтум | House of the Seventh Lamp']),
  aCountry('JO', 'Jordan', ['بيت السلّم والقمر | House of the Ladder and the Moon', 'دار الإبريق التاسع | House of the Ninth Jug'], {
    currency: 'JOD',
  }),
  aCountry('LB', 'Lebanon', ['بيت الزنبق الورقي السابع | House of the Seventh Paper Lily', 'Le Moulin aux Neuf Parapluies']),
  aCountry('IQ', 'Iraq', ['مظلة القصب الثالثة | The Third Reed Umbrella']),
  aCountry('FJ', 'Fiji', ['Seven Paddle Lantern Network']),
];
