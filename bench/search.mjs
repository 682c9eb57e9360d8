// search.mjs [ARTICLES]: an invented archive in ten languages, indexed and searched. DATABASE_URL names an empty database; without, a store
// of its own. Prints milliseconds of indexing an article, bytes an article, and of fifty questions how many were answered
// right, the median and the 95th percentile. The questions ask in other forms of the words than the articles have.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseQuery } from '../dist/search/query.js';
import { openStore } from '../dist/store/open.js';
import { searchArticles } from '../dist/store/search.js';
import { indexForSearch } from '../dist/workers/search-index.js';

const COUNT = Number(process.argv[2] ?? 10_000);
const BODY_WORDS = 300;
/** Of each language: letters that its filler is made of, and questions with a sentence that answers each and no other. */
const LANGUAGES = {
  en: [
    'aeioubdfgklmnprst',
    ['lighthouse keeper', 'The lighthouses and their keepers were praised.'],
    ['"broken anchors"', 'Divers found broken anchors near the pier.'],
    ['beekeeping -honey', 'Beekeeping grows on the island.'],
    ['glaciers or avalanches', 'An avalanche closed the pass.'],
    ['elections', 'The election was held in silence.'],
  ],
  de: [
    'aeioubdfgklmnprst',
    ['Leuchttürme', 'Der Leuchtturm wurde gestrichen.'],
    ['"alte Brücken"', 'Man sah alte Brücken im Nebel.'],
    ['Bergwerke', 'Das Bergwerk ist seit Jahren zu.'],
    ['Imkerin', 'Die Imkerinnen trafen sich.'],
    ['Gletscher or Lawine', 'Eine Lawine sperrte den Pass.'],
  ],
  fr: [
    'aeioubdfgklmnprst',
    ['phares', 'Le phare a été repeint.'],
    ['"vieux moulins"', 'On voyait de vieux moulins.'],
    ['pêcheurs', 'Un pêcheur a protesté.'],
    ['élections', "L'élection aura lieu dimanche."],
    ['glacier or avalanche', 'Une avalanche a fermé le col.'],
  ],
  es: [
    'aeioubdfgklmnprst',
    ['faros', 'El faro fue pintado de nuevo.'],
    ['"molinos viejos"', 'Se veían molinos viejos.'],
    ['pescador', 'Los pescadores protestaron.'],
    ['elecciones', 'La elección fue tranquila.'],
    ['glaciar or alud', 'Un alud cerró el paso.'],
  ],
  ru: [
    'аеиоубдгклмнпрст',
    ['маяки', 'Старый маяк покрасили.'],
    ['"старые мосты"', 'Были видны старые мосты.'],
    ['рыбаки', 'Рыбаков не пустили в порт.'],
    ['выборы', 'На выборах было тихо.'],
    ['ледник or лавина', 'Лавина закрыла перевал.'],
  ],
  ar: [
    'ابتجدرسعفقكلمنهو',
    ['المنارات', 'المنارة القديمة في الميناء.'],
    ['"جسور قديمة"', 'ظهرت جسور قديمة في الضباب.'],
    ['صيادون', 'احتج الصيادون أمام الجمارك.'],
    ['انتخابات', 'جرت الانتخابات بهدوء.'],
    ['زلزال or فيضان', 'وقع زلزال خفيف.'],
  ],
  hi: [
    'कखगचजटडतदनपबमरलस',
    ['प्रकाशस्तंभ', 'पुराना प्रकाशस्तंभ रंगा गया।'],
    ['"पुराने पुल"', 'कोहरे में पुराने पुल दिखे।'],
    ['मछुआरे', 'मछुआरों ने विरोध किया।'],
    ['चुनाव', 'चुनाव शांति से हुआ।'],
    ['भूकंप or बाढ़', 'कल बाढ़ आई थी।'],
  ],
  ja: [
    '漢字山川田村町市道駅',
    ['灯台', '古い灯台が塗り替えられた。'],
    ['漁師', '漁師たちは抗議した。'],
    ['"港湾委員会"', '昨日、港湾委員会が開かれた。'],
    ['選挙', '総選挙は静かに行われた。'],
    ['地震 or 雪崩', '雪崩で峠が閉鎖された。'],
  ],
  zh: [
    '山水田村市道站东西南',
    ['灯塔', '古老的灯塔重新粉刷。'],
    ['渔民', '渔民们抗议。'],
    ['"港务委员会"', '昨天港务委员会开会。'],
    ['选举', '这次大选举行得很平静，选举结束。'],
    ['地震 or 雪崩', '雪崩封闭了山口。'],
  ],
  th: [
    'กขคงจชดตทนบปมยรลว',
    ['ประภาคาร', 'ทาสีประภาคารใหม่'],
    ['ชาวประมง', 'กลุ่มชาวประมงประท้วง'],
    ['"คณะกรรมการท่าเรือ"', 'ประชุมคณะกรรมการท่าเรือเมื่อวาน'],
    ['เลือกตั้ง', 'การเลือกตั้งเป็นไปอย่างสงบ'],
    ['แผ่นดินไหว or หิมะถล่ม', 'หิมะถล่มปิดช่องเขา'],
  ],
};
const UNSPACED = ['ja', 'zh', 'th'];

let state = 7;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
/** Words of a language, few of them often; none is one of the questions. */
const vocabularies = new Map(
  Object.entries(LANGUAGES).map(([code, [letters]]) => [
    code,
    Array.from({ length: 8_000 }, () => {
      const all = [...letters];
      return Array.from({ length: 3 + Math.floor(random() * 7) }, () => all[Math.floor(random() * all.length)]).join(
        '',
      );
    }),
  ]),
);
const filler = (code) => {
  const words = vocabularies.get(code);
  const sentences = Array.from({ length: BODY_WORDS / 15 }, () =>
    Array.from({ length: 15 }, () => words[Math.floor(words.length * random() ** 4)]).join(
      UNSPACED.includes(code) ? '' : ' ',
    ),
  );
  return sentences.join(UNSPACED.includes(code) ? '。' : '. ');
};

const folder = mkdtempSync(join(tmpdir(), 'winnow-search-'));
const database = await openStore({
  databaseUrl: process.env.DATABASE_URL,
  dataFolder: folder,
  brief: false,
  migrate: true,
  own: true,
});
const codes = Object.keys(LANGUAGES);
const EXPECTED = new Map();
for (let from = 0; from < COUNT; from += 500) {
  const rows = Array.from({ length: Math.min(500, COUNT - from) }, (_, at) => {
    const n = from + at;
    const code = codes[n % codes.length];
    const nth = Math.floor(n / codes.length);
    const question = LANGUAGES[code][1 + (nth % 97)];
    // Each question is answered by every 97th article of its language.
    if (question) EXPECTED.set(question[0] + code, (EXPECTED.get(question[0] + code) ?? 0) + 1);
    return { n, code, text: `${filler(code)} ${question?.[1] ?? ''} ${filler(code).slice(0, 200)}` };
  });
  await database.query(
    `WITH made AS (
       INSERT INTO articles (identity, identity_hash, url, site, order_key, order_seen)
       SELECT 'https://made.example/' || n, sha256(convert_to(n::text, 'UTF8')), 'https://made.example/' || n, 'made.example', '0' || lpad(to_hex(1770000000000 + n * 1000), 12, '0') || n, now()
       FROM unnest($1::int[]) AS n ORDER BY n RETURNING id, identity
     ), document AS (
       INSERT INTO documents (identity, identity_hash, door, type, first_seen, last_seen, state)
       SELECT identity, sha256(convert_to(identity, 'UTF8')), 'path', 'text', now(), now(), 'settled' FROM made RETURNING id, identity
     ), version AS (
       INSERT INTO versions (article_id, text_hash, document_id, metadata, normalised, text, words, sketch, word_count, confidence, rules, parameters, first_seen, last_seen)
       SELECT made.id, made.id::text, document.id, jsonb_build_object('title', 'Made ' || n, 'language', code, 'flags', '[]'::jsonb), '', text, '', '', 300, 1, 1, 1, now(), now()
       FROM unnest($1::int[], $2::text[], $3::text[]) AS fresh(n, code, text)
       JOIN made ON made.identity = 'https://made.example/' || n JOIN document ON document.identity = made.identity RETURNING id, article_id
     )
     INSERT INTO changes (article_id, version_id, kind) SELECT article_id, id, 'created' FROM version`,
    [rows.map(({ n }) => n), rows.map(({ code }) => code), rows.map(({ text }) => text)],
  );
}
await database.query(
  'UPDATE articles SET representative = articles.id, newest_version = versions.id FROM versions WHERE article_id = articles.id',
);
const startedMs = performance.now();
await indexForSearch(database);
const indexMs = (performance.now() - startedMs) / COUNT;
await database.query('ANALYZE');
const { rows: sizes } = await database.query("SELECT pg_total_relation_size('winnow.search_index') AS bytes");

const times = [];
let right = 0;
for (let round = 0; round < 3; round++) {
  for (const [code, [, ...questions]] of Object.entries(LANGUAGES)) {
    for (const [q] of questions) {
      const before = performance.now();
      const { items } = await searchArticles(database, { query: parseQuery(q), limit: 20, only: 'representatives' });
      if (round > 0) times.push(performance.now() - before);
      const all = await searchArticles(database, { query: parseQuery(q), language: code, limit: 5_000 });
      const expected = EXPECTED.get(q + code) ?? 0;
      const isRight =
        all.items.length === expected && all.items.every(({ language }) => language === code) && items.length > 0;
      if (round === 0 && isRight) right++;
      else if (round === 0) console.log(`wrong: ${code} ${q}: ${all.items.length} of ${expected}`);
    }
  }
}
/** Words that stand in nearly every article of their language: the worst that can be asked. */
const common = [];
for (let n = 0; n < 20; n++) {
  const before = performance.now();
  await searchArticles(database, {
    query: parseQuery(`${vocabularies.get('en')[n % 3]} or ${vocabularies.get('ru')[n % 3]}`),
    limit: 20,
  });
  common.push(performance.now() - before);
}
const quantile = (all, share) => all.toSorted((a, b) => a - b)[Math.floor(share * (all.length - 1))].toFixed(1);
console.log(
  `${COUNT} articles, ${database.kind}: indexed in ${indexMs.toFixed(2)} ms each, ${Math.round(sizes[0].bytes / COUNT)} bytes each; ` +
    `${right} of 50 questions right, median ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms; common words p95 ${quantile(common, 0.95)} ms`,
);
await database.close();
rmSync(folder, { recursive: true, force: true });
