/** A form that is filled in anew is another article, however alike; a copy that was edited is not. */
import { describe, expect, test } from 'vitest';
import { compare } from '../../dedupe/compare.js';
import { verdict } from '../../dedupe/verdict.js';
import { tokenise } from '../../dedupe/words.js';
import { ARTICLE } from './prose.js';

function kindOf(a: string, b: string) {
  const [one, other] = [tokenise(a), tokenise(b)];
  return verdict(compare(one, other), one.count, other.count);
}

/** The text with the values in the place of its dots. */
const filled = (text: string, ...values: string[]) => text.replace(/…/g, () => values.shift() ?? '');

describe('not one article', () => {
  test.each([
    [
      'two court reports',
      '… of … came before the bench on Wednesday for …. The court heard that there were no earlier convictions. The defendant pleaded guilty and was fined, with costs to the prosecution and a surcharge for the victims’ fund, and may appeal within the time that the law sets.',
      ['Karl Morrow', 'Mill Lane', 'stealing timber'],
      ['Vera Pell', 'High Street', 'riding on the footpath'],
    ],
    [
      'two deaths',
      '…, of …, died at home on …, with the family beside the bed. A service will be held at …, and the family receives friends for an hour before it. In lieu of flowers gifts to the hospice are asked for. Arrangements are in the hands of Dunmore and Sons.',
      ['Maud Tolliver', 'Asker', 'Monday', 'Saint Bride’s'],
      ['Piers Ostler', 'Grent', 'Friday', 'the old mill'],
    ],
    [
      'two draws of a lottery in words',
      'The numbers drawn in the valley lottery on … were …, …, … and …. Tickets can be checked wherever they are sold, and winners have ninety days to come forward. Please play with care, and call the helpline if playing has stopped being a game.',
      ['Saturday', 'four', 'eleven', 'nineteen', 'thirty'],
      ['Wednesday', 'two', 'nine', 'twenty', 'forty'],
    ],
    [
      'two draws of a lottery in figures',
      'The numbers drawn in the valley lottery were …. Tickets can be checked wherever they are sold, and winners have ninety days to come forward. Please play with care, and call the helpline if playing has stopped being a game.',
      ['4, 11, 19, 23, 38 and 41'],
      ['5, 12, 20, 24, 39 and 42'],
    ],
    [
      'the market of two days',
      'The Bank of Velm lent the market … crowns against bills on March …, a dealer said. Overnight money had changed hands at … pct shortly before, and the bank was thought to want to calm the end of the reporting week.',
      ['1.5 billion', '2', '6-3/16'],
      ['2.5 billion', '20', '6-3/16'],
    ],
    [
      'two releases over one standing text',
      '… About the company: the company explores for, produces and refines oil and gas in fourteen countries and runs service stations in the northern provinces. Statements in this release that are not facts of the past involve risks and uncertainties that could make results differ from those expressed.',
      [
        'Netherby Oil named Lena Ekberg to lead its refinery at Gorton, where she began as an engineer. She takes over in the spring.',
      ],
      [
        'The station at Penwick bridge will be closed for a month while the tanks below the forecourt are dug up and renewed.',
      ],
    ],
    [
      'the weather of one weekday, twice, in words',
      'The outlook for the lakes on Tuesday is …, the harbour office said. Winds will be …, and the water will be …. Sailors should keep in sight of the landing stage, and bathers on the near side of the buoys. The office reminds visitors that the ice house is closed. The next outlook is read out at dusk.',
      ['dry and bright', 'light and southerly', 'calm'],
      ['dry and dull', 'strong and northerly', 'rough'],
    ],
    [
      'the stars of two signs',
      '… The stars ask you to keep your counsel this week, since somebody near you keeps none. … A longer reading can be had from our astrologer, who has looked up on behalf of this paper for thirty years and answers letters with a stamp.',
      ['Leo: A parcel finds you at last.', 'Borrow nothing on a Monday.'],
      ['Pisces: An old coat has something in its pocket.', 'Let others choose the road.'],
    ],
    [
      'Regen an zwei Tagen',
      'Am … ist es in … und Umgebung wechselhaft. Die Temperaturen erreichen … Grad, in der Nacht sinken sie auf … Grad. Die Wetterstation rät, bei Gewitter die Seen zu verlassen. Die nächste Vorhersage erscheint am Abend.',
      ['Montag', 'Lindenau', '14', '3'],
      ['Samstag', 'Grünau', '21', '9'],
    ],
    [
      'deux coupures d’eau',
      'La mairie de … informe les habitants que l’eau sera coupée … le … de neuf à seize heures en raison de travaux. Il est conseillé de la faire couler quelques minutes au retour. La mairie prie les habitants de l’excuser pour la gêne.',
      ['Villebois', 'rue Haute', 'mardi 3 mars'],
      ['Montrive', 'quai Vieux', 'jeudi 12 mars'],
    ],
    [
      '二つの地震',
      '…ごろ、…で最大震度…を観測する地震がありました。震源の深さは約…キロ、この地震による津波の心配はありません。気象台は今後の揺れに注意するよう呼びかけています。鉄道各社は線路の点検を行っています。',
      ['午前3時15分', '北浜市', '四', '40'],
      ['午後9時2分', '南丘町', '五', '10'],
    ],
    [
      'سعر يومين',
      'حدد المصرف المركزي يوم … سعر الدولار عند … دينار وسعر اليورو عند … دينار. ويحدد المصرف أسعاره كل يوم عمل عند الظهر، وهي تستعمل في الجمارك وحسابات الشركات ولا تعد عرضا للبيع أو الشراء.',
      ['الاثنين', '1.53', '1.79'],
      ['الخميس', '1.61', '1.84'],
    ],
  ])('%s', (_, form, one, other) => {
    expect(kindOf(filled(form, ...one), filled(form, ...other))).not.toMatch(/same|near|within|contains/);
  });
});

describe('one article', () => {
  const story = ARTICLE.join('\n\n');
  const toll =
    'At least … people were killed when a ferry struck the quay at Kessel Point on Sunday, the harbour master said. The boat had come from the islands with pilgrims and ran on in the fog without sounding its horn, fishermen said. Divers went down until dusk and will go on at first light. The cause is not known, and relatives are asked to come to the old customs house, where the Red Cross has set up beds and a kitchen.';

  test.each([
    ['its figures updated', filled(toll, '12'), filled(toll, '17')],
    ['a figure corrected', story, story.replace('6.2 million', '6.4 million')],
    [
      'another paper’s words here and there',
      story,
      story
        .replace('voted', 'decided')
        .replace('surprised', 'astonished')
        .replace('lorry', 'truck')
        .replace('asked for', 'want')
        .replace('lowest', 'at its lowest'),
    ],
    [
      'a short text under another lead',
      `A ferry that carried pilgrims to the islands was wrecked on Sunday, with many dead. ${toll.slice(toll.indexOf('The boat had'))}`,
      filled(toll, '12'),
    ],
    [
      'another desk’s words in every sentence',
      filled(toll, '12'),
      'No fewer than 12 people died when a ferry hit the quay at Kessel Point on Sunday, said the harbour master. The boat came from the islands carrying pilgrims and ran on through fog without sounding its horn, according to fishermen. Divers searched until dusk and will resume at first light. The cause was not known, and relatives were asked to come to the old customs house, where the Red Cross had set up beds and a kitchen.',
    ],
    ['a desk’s “yesterday”', story, story.replace('on Tuesday', 'yesterday')],
    ['figures written otherwise', story, story.replace('6.2 million', '6,200,000').replace('3,400', '3400')],
  ])('%s', (_, one, other) => {
    expect(kindOf(one, other)).toMatch(/same|near/);
  });

  test('cut to half and edited', () => {
    const half = ARTICLE.slice(0, 4)
      .join('\n\n')
      .replace('voted', 'decided')
      .replace('crossing', 'bridge')
      .replace('Nobody here is', 'No one is')
      .replace('an estimated', 'about');
    expect(kindOf(half, story)).toMatch(/near|within/);
  });
});
