/** News agencies and picture agencies, by the names they sign with. Data; the first spelling is the one reported. */

/** Wire agencies: spelling in brackets after a dateline, in a sign-off, or in a credit; alternatives divided by `|`. */
const WIRES = `
  AP|Associated Press|The Associated Press; Reuters|Thomson Reuters|رويترز|Рейтер|路透社|ロイター; AFP|Agence France-Presse|أ ف ب|فرانس برس|法新社; dpa|Deutsche Presse-Agentur|د ب أ;
  EFE|Agencia EFE; Xinhua|新华社|新华网|شينخوا; ANSA; AA|Anadolu Agency|Anadolu Ajansı|Anadolu|الأناضول; PTI|Press Trust of India; ANI; IANS; UNI; TASS|ТАСС|ИТАР-ТАСС; Interfax|Интерфакс;
  RIA Novosti|РИА Новости; Kyodo|Kyodo News|共同通信|共同; Jiji|Jiji Press|時事通信|時事; Yonhap; Bernama; Antara; APA; SID; KNA; epd; AFX; ATS; Keystone-SDA; SDA; Belga; ANP; NTB; TT; Ritzau; STT; PAP; ČTK|CTK; MTI; Agerpres; Tanjug;
  HINA; Lusa|Agência Lusa; Agência Brasil; Estadão Conteúdo; Folhapress; Notimex; Europa Press; Télam; DHA|Demirhan|Demirören Haber Ajansı; İHA|İhlas Haber Ajansı; ANKA; UPI; PA|PA Media|Press Association; AAP; NZPA; CNA; CP|The Canadian Press|Canadian Press; IRNA|ایرنا; ISNA|ایسنا; Fars|فارس; Tasnim|تسنیم; Mehr|مهر;
  WAM|وام; SPA|واس; KUNA|كونا; QNA|قنا; MENA|أ ش أ; INA|واع; SANA|سانا; NINA; Petra|بترا; APS; TAP|وات; MAP; Rudaw; Kurdistan24; BIRN; IRIN; IPS; Inter Press Service; PANA; NAN; GNA; KNA; Bloomberg; Dow Jones; MarketWatch; Sputnik; 中新社|中国新闻网|中新网; 央视新闻; भाषा; वार्ता; आईएएनएस; एएनआई; पीटीआई`;

/** Picture agencies and stock libraries: only ever part of a credit. */
const PICTURES = `
  Getty Images; Getty; Shutterstock; iStock; Alamy; EPA; EPA-EFE; AP Photo; Reuters Photo; Zuma; ZUMA Press; Rex; REX Features; Corbis; Magnum; Sipa; SIPA USA; Abaca; NurPhoto; Imago; imago images; picture alliance; picture-alliance; ddp; action press; PhotoAgency;
  LaPresse; Ansa; Avalon; WireImage; FilmMagic; USA Today Sports; Imagn; Icon Sportswire; Pool; Handout; Screengrab; Wikimedia Commons; Wikimedia; Unsplash; Pexels; Pixabay; Adobe Stock; Depositphotos; Dreamstime; Flickr; NASA; Maxar; Planet Labs; Europa Press; Cuartoscuro; Notimex; VCG; Visual China Group; ITAR-TASS; Archivo`;

const names = (list: string): string[][] =>
  list
    .split(';')
    .map((entry) => entry.trim().split('|'))
    .filter(([first]) => first);

/** Spelling, in lower case, to the name reported. */
export const WIRE_NAMES: ReadonlyMap<string, string> = new Map(
  names(WIRES).flatMap((spellings) =>
    spellings.map((spelling) => [spelling.trim().toLowerCase(), spellings[0]!.trim()] as const),
  ),
);

const PICTURE_NAMES: ReadonlySet<string> = new Set(
  names(PICTURES).flatMap((spellings) => spellings.map((spelling) => spelling.trim().toLowerCase())),
);

/** The name of the wire agency that `signature` ("AP", "dpa", "Agence France-Presse") stands for, or null. */
export function wireAgency(signature: string): string | null {
  return WIRE_NAMES.get(signature.trim().toLowerCase()) ?? null;
}

const LONGEST_NAME = Math.max(...Array.from([...WIRE_NAMES.keys(), ...PICTURE_NAMES], (name) => name.length));
const DIVIDERS = /[/,;|]| - | via /;
/** Marks beside a name: brackets, full stops. */
const MARKS = 6;

/** Does a name divided off by slashes or commas belong to an agency of either sort? */
export function namesAgency(signature: string): boolean {
  return signature.split(DIVIDERS).some((part) => {
    const written = part.trim();
    if (written.length > LONGEST_NAME + MARKS) return false;
    const name = written.toLowerCase().replace(/[.()[\]]/g, '');
    return WIRE_NAMES.has(name) || PICTURE_NAMES.has(name);
  });
}
