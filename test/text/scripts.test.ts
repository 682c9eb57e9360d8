import { describe, expect, test } from 'vitest';
import { clean } from '../../clean.js';

/** Two or three paragraphs of one story about a harbour, in scripts whose sentences end with marks of their own, or with none. */
const STORIES: Readonly<Record<string, readonly string[]>> = {
  Thai: [
    'เรือข้ามฟากของหมู่บ้านกลับมาให้บริการอีกครั้งเมื่อเช้าวันจันทร์หลังจากหยุดไปนานเกือบสามเดือนเพราะพายุ',
    'ผู้ดูแลท่าเรือบอกว่าช่างไม้สี่คนซ่อมท่าเทียบเรือเสร็จก่อนกำหนดและค่าโดยสารจะไม่เปลี่ยนแปลงในปีนี้',
  ],
  Lao: [
    'ເຮືອຂ້າມຟາກຂອງບ້ານກັບມາໃຫ້ບໍລິການອີກຄັ້ງໃນເຊົ້າວັນຈັນຫຼັງຈາກຢຸດໄປເກືອບສາມເດືອນຍ້ອນພາຍຸ',
    'ຜູ້ດູແລທ່າເຮືອບອກວ່າຊ່າງໄມ້ສີ່ຄົນສ້ອມແປງທ່າເຮືອສຳເລັດກ່ອນກຳນົດແລະຄ່າໂດຍສານຈະບໍ່ປ່ຽນແປງໃນປີນີ້',
  ],
  Khmer: [
    'សាឡាងរបស់ភូមិបានត្រឡប់មកដំណើរការវិញនៅព្រឹកថ្ងៃច័ន្ទ បន្ទាប់ពីឈប់អស់រយៈពេលជិតបីខែដោយសារព្យុះ។',
    'អ្នកថែទាំកំពង់ផែបាននិយាយថា ជាងឈើបួននាក់បានជួសជុលផែរួចរាល់មុនកាលកំណត់ ហើយថ្លៃឈ្នួលនឹងមិនប្រែប្រួលទេ។',
  ],
  Burmese: [
    'ရွာ၏ ကူးတို့သင်္ဘောသည် မုန်တိုင်းကြောင့် သုံးလနီးပါး ရပ်နားခဲ့ပြီးနောက် တနင်္လာနေ့ နံနက်တွင် ပြန်လည်ပြေးဆွဲခဲ့သည်။',
    'ဆိပ်ကမ်းတာဝန်ခံက လက်သမားလေးဦးသည် ဆိပ်ခံတံတားကို သတ်မှတ်ရက်မတိုင်မီ ပြုပြင်ပြီးစီးခဲ့သည်ဟု ပြောသည်။',
  ],
  Amharic: [
    'የመንደሩ ጀልባ በማዕበል ምክንያት ለሦስት ወራት ያህል ከቆመ በኋላ ሰኞ ጠዋት እንደገና አገልግሎት መስጠት ጀመረ።',
    'የወደቡ ኃላፊ አራት አናጺዎች መድረኩን ከተያዘለት ጊዜ በፊት እንደጠገኑት እና ዋጋው በዚህ ዓመት እንደማይለወጥ ተናገሩ።',
  ],
  Armenian: [
    'Գյուղի լաստանավը երկուշաբթի առավոտյան վերսկսեց աշխատանքը՝ փոթորկի պատճառով գրեթե երեք ամիս կանգ առնելուց հետո։',
    'Նավահանգստի պատասխանատուն ասաց, որ չորս հյուսն կառամատույցը վերանորոգել են ժամկետից շուտ, և ուղեվարձը չի փոխվի։',
  ],
  Tibetan: [
    'གྲོང་ཚོའི་གྲུ་གཟིངས་དེ་རླུང་འཚུབ་ཀྱི་རྐྱེན་གྱིས་ཟླ་བ་གསུམ་ཙམ་མཚམས་བཞག་རྗེས་གཟའ་ཟླ་བའི་ཞོགས་པར་ཡང་བསྐྱར་འགོ་བཙུགས།',
    'གྲུ་ཁའི་འགན་འཛིན་པས་ཤིང་བཟོ་བ་བཞིས་གྲུ་ཁ་དེ་དུས་ཚོད་ཀྱི་སྔོན་དུ་ཉམས་གསོ་བྱས་ཚར་བ་དང་གླ་རིན་འགྱུར་བ་མེད་ཅེས་བཤད།',
  ],
  'Chinese without full stops': [
    '村里的渡船在停航将近三个月之后于星期一早晨恢复了航行，因为冬天的风暴损坏了码头，四名木匠比原计划提前一个星期完成了修理工作，村民们都到岸边来看第一班船',
    '港口的管理人说今年的票价不会改变，学生和老人仍然可以半价乘船，明年春天还会换上一台新的发动机，到那时候渡河的时间将从二十分钟减少到十二分钟',
  ],
};

describe('a story is kept whatever its script ends a sentence with', () => {
  for (const [script, paragraphs] of Object.entries(STORIES)) {
    const text = paragraphs.join('\n\n');
    test(`${script}, as text`, () => {
      const { rejected, text: kept } = clean({ content: text, type: 'text' });
      expect(rejected).toBeNull();
      for (const paragraph of paragraphs) expect(kept).toContain(paragraph);
    });
    test(`${script}, as a page`, () => {
      const nav = '<nav><a href="/">A</a> <a href="/b">B</a> <a href="/c">C</a></nav>';
      const content = `<html><body>${nav}<main><article><h1>${paragraphs[0]!.slice(0, 24)}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></main><footer><a href="/about">About</a></footer></body></html>`;
      const { rejected, text: kept } = clean({ content, type: 'html' });
      expect(rejected).toBeNull();
      for (const paragraph of paragraphs) expect(kept).toContain(paragraph);
    });
  }
  test('but a list of headlines in such a script is none', () => {
    const headlines = [
      'ราคาข้าวขึ้นอีกครั้ง',
      'ฝนตกหนักทางใต้',
      'ทีมชาติชนะนัดแรก',
      'ตลาดเช้าเปิดใหม่',
      'รถไฟสายใหม่ล่าช้า',
      'ครูใหม่มาถึงแล้ว',
      'สะพานปิดซ่อม',
      'เทศกาลเรือเริ่มวันนี้',
      'น้ำลดแล้ว',
    ];
    expect(clean({ content: headlines.join('\n\n'), type: 'text' }).rejected).not.toBeNull();
  });
});

test('the last paragraph of a Korean page is kept though it is one short sentence', () => {
  const paragraphs = [
    '마을의 나룻배가 폭풍으로 석 달 가까이 멈춘 뒤 월요일 아침에 다시 다니기 시작했다.',
    '항구 관리인은 목수 네 명이 예정보다 일찍 선착장을 고쳤으며 올해 뱃삯은 오르지 않는다고 말했다.',
    '주민들은 봄에 새 엔진이 오기를 기다리고 있다.',
  ];
  const content = `<html><body><main><article><h1>나룻배가 돌아왔다</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></main></body></html>`;
  expect(clean({ content, type: 'html' }).text).toBe(paragraphs.join('\n\n'));
});
