// Notices of one form each, invented: {a|b} is one of these, {12-90} a number, {1.00-9.99} one with decimals, {name} a word of a list below.
// `aside` were written with the others, and looked at a few times while the rule was finished; none of their words was taken over.

export const LISTS = {
  first:
    'Owen Lydia Hugo Agnes Walter Ines Maud Ellen Ruth Tobias Greta Piers Nora Silas Edda Martin Clara Joan Edwin Sarah Ralph Tessa Colin Irene Basil',
  last: 'Trask Fenn Bannerman Tolliver Prynne Corrado Sallow Wick Marlow Quill Harker Dunn Ostler Vane Birch Keating Lorne Mabey Nairn Ogden Pasco Rudd Sayer Thorne Udall',
  town: 'Ostrey|Pell Cross|Upper Marrow|Kessel Point|Little Dell|Brill|Asker|Grent|Fallow|Dunvale|Harrowmere|Carrow|Eastmark|Farleigh|Brixholm|Penwick|Oakham Green|Tarn Hill|Lower Wend|Saltby',
  street:
    'Mill Lane|Quay Street|High Street|Station Road|Church Walk|Orchard Close|Bridge Street|Tanner’s Row|Victoria Road|The Shambles|Weir Lane|Castle Hill|Long Acre|Ferry Road',
  firm: 'Hallow Rail|Osk Timber|Kessel Fish|Marrow Mills|Wend Water|Brill Glass|Tarn Copper|Pell Foods|Grent Motor|Asker Oil|Dunvale Paper|Saltby Shipping|Lorne Chemical|Harker Stores|Quill Press|Carrow Steel',
  day: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  month: 'January February March April May June July August September October November December',
  number: 'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty',
  offence:
    'driving without insurance|taking a bicycle without consent|stealing timber from a yard|breaking a shop window|selling spoiled fish|letting a dog run loose|being drunk in charge of a cart|common assault|failing to stop after a collision|theft of copper pipe|criminal damage to a bus shelter|using a phone at the wheel',
  sentence:
    'fined 200 crowns|given a conditional discharge for a year|ordered to do eighty hours of unpaid work|banned from driving for fourteen months|sent to prison for six weeks|bound over to keep the peace|told to pay compensation to the owner|fined 450 crowns and given six points',
  trade:
    'kept the village school|drove the night mail|grew roses behind the mill|mended nets on the quay|led the choir|ran the ferry|baked for three streets|taught the deaf|kept bees|built boats|sold shoes in the arcade|nursed at the cottage hospital',
  works:
    'a burst water main is mended|gas pipes are renewed|the kerbs are lowered|a new crossing is built|the bridge deck is resurfaced|cables are laid for the tram|fallen trees are cleared|the drains are relined',
  sign: 'Aries Taurus Gemini Cancer Leo Virgo Libra Scorpio Sagittarius Capricorn Aquarius Pisces',
  fortune:
    'An old debt is paid in a coin you did not expect.|A letter comes late and is worth the wait.|Someone you taught will teach you.|Money moves, but not towards you yet.|A door you thought locked is only stiff.|Do not lend your ladder.|Walk home by the other road.|Keep the receipt.|Say yes to the smaller boat.|The quarrel is not yours to end.|Rest before you answer.|Count the spoons twice.|A stranger asks the way and gives you one.|Mend it before you buy another.|The answer is in the second drawer.|Speak last and be remembered.|Let the kettle boil over once.|An invitation is meant as it is written.|Plant something that outlives the week.|Your handwriting gives you away.|The shorter queue moves slower.|Forgive the neighbour’s dog.|A song you hated comes back to help.|Leave the window open a hand’s breadth.',
  sky: 'mostly sunny and dry|overcast with long spells of drizzle|bright at first, with showers later|foggy in the valleys and clear on the hills|grey and still|changeable, with hail at times|hot and hazy|cold with snow above the tree line|close, with thunder inland|clear after a frosty start|dull, with rain spreading from the west|fair until dusk|blustery, with long sunny spells|misty on the coast and bright inland',
  wind: 'light and westerly|strong and northerly|fresh from the south-east|variable and mostly slight|gale force from the west|moderate and easterly|squally from the north|dropping to a breath by noon|steady from the south-west|backing north and rising|cold from the east',
  sea: 'calm|rough to very rough|slight|moderate, later rough|smooth in the bays|high outside the reef|choppy off the points|long and heavy|flat until the evening|confused in the straits',
  news: 'opened a depot for forty engines on the old racecourse|named a new head of its northern branch after a search of half a year|sold its ferries to a company of captains|will close the oldest of its kilns when the order book is empty|bought a rival that had been making losses since the flood|signed a contract with the province for the supply of school meals|recalled a batch of lamps whose switches may stick|joined three universities in a study of rust|asked the province for leave to sink a second shaft|moved its head office into the old customs house|has sold the last of its coasters to a museum|stopped the night shift at two of its three mills|will pay for the mending of the sea wall|took on forty apprentices from the closed yard',
  reason:
    'The work has been prepared since the spring, and the neighbours were heard before it was decided.|Customers had asked for it for years, a spokesman said, and the accounts now allow it.|Nobody will lose a place, and those who move will be paid for the journey.|The board voted for it without a voice against, and wants to see results before the winter.|The price was not told, but people close to the talks spoke of a fair sum.|It is the first step of a plan that was laid before the owners in the autumn.|The unions were told on the eve and did not object.|An earlier attempt had failed for want of a permit.|The chief engineer called it overdue, the treasurer called it dear.|Rivals had done the same a year earlier and had not been sorry.|The mayor came to the signing and stayed for the soup.',
  quote:
    'We have waited long for this day|The boats are in good hands|Nobody likes to do it, and it has to be done|It is a small thing, but it is ours|We would sooner be late than wrong|The figures spoke for themselves',
  error:
    'misstated the name of the chairwoman of the harbour board|gave the wrong year for the opening of the tunnel|said that the school has ninety pupils; it has nineteen|placed the battle on the wrong side of the river|spelled the name of the engineer wrongly|gave the price of a season ticket for that of a day ticket|attributed a remark to the mayor that her deputy made|named the wrong ship as the first to cross|left out the co-author of the report|said that entry is free; it costs two crowns|gave the number of guests as that of the members|confused the two brothers who own the mill',
  topic:
    'the chain bridge|the school in Weir Lane|the new ferry|the cider harvest|the river baths|the cost of bread|the choir’s journey|the old gasworks|the wolves above Grent|the bus to the hospital',
  question:
    'asks why her beans climb the fence and not the poles|wants to know when to cut back lavender|has snails in the cold frame|was given a fig in a pot|asks whether moss is a sickness|cannot get parsley to come up|fears for a walnut that was struck by lightning|would grow melons on a north wall|has lost three roses to the same goat|asks how deep a bulb wants to lie|finds her pears woolly|keeps a hedge that the postman cannot pass',
  answer:
    'Paint the poles or move them; the light decides.|After it has flowered and before you have forgotten, never into the old wood.|Go out with a lamp after rain, and do not tell us what you do with them.|Give it a wall to lean on and less water than you think.|It is a lawn that has found its vocation; let it.|Pour boiling water on the drill before you sow, as your grandmother did.|Wait two springs, for a tree makes up its mind slowly.|Buy them at the market and save your strength for leeks.|The goat was there first, if you ask it.|Three times its own height, and a little sand below.|You picked them too late; pears ripen from within.|Cut in July, on a dull day, with a friend to hold the string.',
  goods: 'wheat barley maize soybeans rapeseed sugar rice oats',
  land: 'Velmark|Ostland|Torvia|Sarnia|Meravia|Kalmund|Estoria|Lannoch|Brunmark|Halvonia',
  bank: 'Velm Trust|First Bank of Osk|Merchant Union|Carrow and Sons|Northern Credit|Sarn Commercial|Harbour Bank|Provincial Savings',
  Vorname:
    'Karl Erna Johannes Hilde Matthias Ursula Dieter Lotte Bernd Sabine Franz Renate Heiko Margit Rolf Anneliese',
  Nachname:
    'Brandt Kessler Lindner Voss Hartung Ahrens Pohl Wendt Krause Sommer Reuter Falk Timm Bergmann Thiele Jansen',
  Ort: 'Weissbach|Lindenau|Oberwalde|Kirchdorf|Altmühle|Steinfurt am See|Neuhagen|Birkenfeld|Rosenthal|Grünau|Mühlhof|Hohenried',
  Tag: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
  Monat: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  Wetter:
    'überwiegend sonnig und trocken|stark bewölkt mit zeitweiligem Regen|wechselhaft mit kurzen Schauern|neblig-trüb, nur auf den Bergen Sonne|heiter bis wolkig|regnerisch und windig',
  Wind: 'schwach aus Süd|mäßig aus West|frisch aus Nordwest|stark böig aus Ost|schwach aus wechselnden Richtungen',
  jour: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  mois: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  ville:
    'Sainte-Orme|Villebois|Courtenay-le-Bas|Montrive|Pont-Alain|Fontclaire|La Roche-Blanche|Port-Vieux|Valmeuse|Grandpré',
  rue: 'rue des Tanneurs|avenue de la Gare|rue du Moulin|place du Marché|rue Haute|quai des Bateliers|chemin des Vignes|rue de l’Église',
  dia: 'lunes martes miércoles jueves viernes sábado domingo',
  mes: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ciudad: 'Villarosa|Puerto Alto|San Telmo|Valdehierro|Santa Brisa|Monteclaro|Fuente Honda|El Robledal',
  市: '北浜市|南丘町|西原市|東海村|松代町|青葉市|白石町|港南市',
  海: '北浜沖|南丘県西部|西原湾|東海村沖|松代盆地|青葉県南部',
  曜: '月火水木金土日',
  省: '河口镇|北山县|临江市|南湾区|东林镇|西岭县|白石市|青田乡',
  天: '多云转晴|阴有小雨|晴朗|大雾|中雨转阴|小雪|雷阵雨|晴转多云',
  风: '偏东风|西北风|偏南风|东北风|西南风',
  三: '一二三四五六七八九',
  星期: '星期一|星期二|星期三|星期四|星期五|星期六|星期日',
  يوم: 'الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد',
  شهر: 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر',
  مدينة: 'الوادي|الساحل|تل الزيتون|عين النخيل|باب البحر|الجبل الأخضر|القصر|رأس الماء',
  طقس: 'صحوا في معظم المناطق|غائما جزئيا مع أمطار متفرقة|حارا نسبيا ومغبرا|باردا مع احتمال تساقط الثلوج|معتدلا نهارا وباردا ليلا',
};

export const FORMS = [
  {
    kind: 'court list',
    text: '{first} {last}, {19-78}, of {street}, {town}, appeared before {Marrow|Carrow|Grent} magistrates on {day} charged with {offence} in {town} on {month} {1-28}.\n\nThe defendant pleaded {guilty|not guilty} and was {sentence}. The bench heard that there were {no previous convictions|two previous convictions|earlier warnings}.\n\nCourt costs and a surcharge to fund victim services were added, and the clerk reminded the court that fines may be paid by instalments.',
  },
  {
    kind: 'obituary',
    text: '{first} {last}, of {town}, passed away peacefully at home on {day}, surrounded by family.\n\nBorn in {town}, the departed {trade} for {twenty|thirty|forty|fifty} years and never once raised a voice. Survivors include {a sister and nine nephews|a wife and a daughter|two sons|a brother in the islands|many friends|three grandchildren}.\n\nA service of remembrance will be held on {day} at {the Chapel of the Ford|Saint Bride’s Church|the old mill|the meeting house in Asker}, with the family receiving friends for one hour before the service. In lieu of flowers the family asks for gifts to the Little Marrow Hospice. Arrangements are in the care of Dunmore and Sons, who have served the families of the valley for three generations.',
  },
  {
    kind: 'road works',
    text: '{street} in {town} will be closed to traffic from {street} to {street} for {two|three|four|five|six} {days|weeks} from {day} while {works}. Diversions will be signed. Access for residents and emergency vehicles will be kept at all times, and bus passengers should look at the notices at the stops. The county council apologises for the inconvenience and asks drivers to allow more time for their journeys.',
  },
  {
    kind: 'planning notice',
    text: 'Notice is hereby given that {first} {last} has applied to the council for permission to {build a garage beside|add a storey to|change the use of|take down the wall of|put a shop front on} the property known as {12-190} {street}, {town}. A copy of the application, the plans and other documents may be inspected at the council offices during office hours. Anyone who wishes to make representations about this application should write to the council within twenty-one days of the date of this notice. Representations will be open to the public.',
  },
  {
    kind: 'lottery',
    text: 'The winning numbers in the valley lottery on {day} were {number}, {number}, {number}, {number} and {number}, with {number} as the bonus. {Nobody|One ticket|A ticket sold in Grent} won the first prize. Tickets can be checked at any shop that sells them. Winners have ninety days to come forward. Please play with care: if playing has stopped being a game, call the helpline, which is free and open day and night.',
  },
  {
    kind: 'horoscope',
    text: '{sign}: {fortune} The moon in your house of work asks for patience this week, and the stars favour those who listen before they speak. {fortune} Your lucky day is {day}. For a full reading by our astrologer, with charts drawn by hand, write to the usual address and enclose the hour of your birth.',
  },
  {
    kind: 'weather in words',
    text: 'The weather for the Velm coast on {day} will be {sky}, the district office said. It will be {warm|cold|mild|close} for the season. Winds will be {wind}, with gusts on the headlands. The sea will be {sea}. Small craft should keep within sight of the harbour, and anyone walking on the cliffs should stay behind the fence. The office reminds visitors that the tide can cut off the sands below the lighthouse. The next forecast will be issued in the evening.',
  },
  {
    kind: 'robot quake',
    text: 'An earthquake with a magnitude of {2.8-5.4} was recorded {3-60} miles from {town} at {1-12}:{10-59} {a.m.|p.m.} on {day}, according to the geological office. It occurred at a depth of {1.0-30.0} miles. The office collects reports from people who felt the shaking. This story was written by a computer program from the office’s notices and read by an editor before it was published. If you felt the earthquake, tell the office what you saw.',
  },
  {
    kind: 'dividend',
    text: '{firm} Inc said its board declared a quarterly dividend of {11-95} cts per share against {10-90} cts in the previous quarter, payable {month} {1-28} to shareholders of record {month} {1-28}. The company has paid a dividend without a break since its shares were first traded.',
  },
  {
    kind: 'money market',
    text: 'The Bank of Velm said it provided the money market with {11-960} mln crowns of assistance in the {morning|afternoon|early} session. The bank bought outright {12-480} mln crowns of band one bank bills at {8-11}-{1-7}/8 pct and {2-90} mln of band two at {8-11}-{1-7}/16 pct. It revised its estimate of the shortage in the system to {120-990} mln from {100-950} mln. Maturing bills and take-up of treasury bills drain {200-900} mln.',
  },
  {
    kind: 'release over a standing text',
    text: '{firm} said today that it {news}. {reason} {reason} “{quote},” said {first} {last}, who speaks for the company in {town}.\n\nAbout the group: The group owns and operates railways, mills, depots and ferries in eleven provinces, and its shares have been traded in Velm since the year of the great comet. It employs people in every town that it serves and publishes a report on its conduct each autumn. Statements in this release that are not historical facts are forward-looking and involve risks and uncertainties that could cause actual results to differ materially from those expressed or implied. The group undertakes no duty to update them, and readers should not place undue reliance on them.',
  },
  {
    kind: 'correction',
    text: 'Correction: An article on {day} about {topic} {error}. We are sorry for the mistake, which has been put right in the version that stands in the archive. Readers who find an error are asked to write to the editor.',
  },
  {
    kind: 'match',
    text: '{town} and {town} met at the {racecourse|harbour|mill|school} ground on {day} in the {first|second|third} round of the valley cup. {town} won by a goal from {last} in the last minute. {Two hundred|Ninety|Four hundred|Sixty} people watched. The referee was {first} {last}. Entry for the next round is by the usual form, to be handed in at the clubhouse by noon on the day before, with the names of eleven players and three reserves. The cup is given by the seed shop in Mill Lane.',
  },
  {
    kind: 'column',
    text: 'Every Friday our gardener, who has dug the same plot for forty years and still argues with it, answers one question from a reader. Questions may be sent on a card to the office; the best is printed, and its sender gets a packet of seed.\n\nA reader in {town} {question}. {answer}\n\nThe gardener regrets that he cannot answer every card, and that he has never understood dahlias. His book, The Stubborn Plot, can be had at the office of the paper and at the seed shop in Mill Lane, price four crowns.',
  },
  {
    kind: 'Wetter (de)',
    text: 'Am {Tag} ist es in {Ort} und Umgebung {Wetter}. Die Temperaturen erreichen {3-30} Grad, in der Nacht sinken sie auf {1-15} Grad. Der Wind weht {Wind}. Die Wetterstation rät, bei Gewitter die Seen zu verlassen und Fahrräder nicht unter Bäumen abzustellen. Die nächste Vorhersage erscheint am Abend.',
  },
  {
    kind: 'Todesfall (de)',
    text: 'Nach einem erfüllten Leben ist {Vorname} {Nachname} aus {Ort} am {Tag} im Alter von {61-99} Jahren im Kreise der Familie eingeschlafen. Die Trauerfeier findet am {Tag}, dem {1-28}. {Monat}, um {9-15} Uhr in der Kirche von {Ort} statt. Statt Blumen bittet die Familie um eine Spende für das Hospiz. Von Beileidsbekundungen am Grab bitten wir abzusehen. Die Angehörigen danken allen, die in den letzten Wochen geholfen haben.',
  },
  {
    kind: 'bourse (fr)',
    text: 'La Bourse de Velm a clôturé {jour} en {hausse|baisse} de {0.10-2.90} %, l’indice des quarante premières valeurs s’établissant à {3100-4900} points dans un volume de {1.1-6.9} milliards de couronnes. Parmi les valeurs les plus entourées, {firm} gagne {1.1-5.9} % et {firm} cède {1.1-5.9} %. Sur le marché des changes, la couronne vaut {1.01-1.39} dollar. Les opérateurs attendent désormais les chiffres de l’emploi, publiés en fin de semaine.',
  },
  {
    kind: '地震 (ja)',
    text: '{午前|午後}{1-11}時{1-59}分ごろ、{市}で最大震度{3-6}を観測する地震がありました。震源は{海}で、震源の深さは約{10-90}キロ、この地震による津波の心配はありません。気象台は今後の揺れに注意するよう呼びかけています。各地の震度は次のとおりです。鉄道各社は線路の点検を行い、安全が確かめられ次第、運転を再開する見込みです。',
  },
  {
    kind: '天气 (zh)',
    text: '{省}气象台{星期}傍晚发布天气预报：今天夜间，全境{天}，{风}{三}到{三}级，最低气温{三}度；明天白天，{天}，{风}{三}级左右，最高气温{十|二十|}{三}度。气象台提醒，早晚温差较大，请市民注意添衣，驾车出行请减速慢行，注意交通安全。下一次预报将于明早发布。',
  },
  {
    kind: 'أسعار الصرف (ar)',
    text: 'حدد المصرف المركزي يوم {يوم} {1-28} {شهر} سعر صرف الدينار مقابل العملات الأجنبية، إذ بلغ سعر الدولار {1.10-3.90} دينار وسعر اليورو {1.10-4.90} دينار وسعر الجنيه {2.10-5.90} دينار. وبلغ سعر غرام الذهب في سوق {مدينة} {40-90} دينارا. ويحدد المصرف أسعاره كل يوم عمل عند الظهر، وهي تستعمل في الجمارك وحسابات الشركات ولا تعد عرضا للبيع أو الشراء.',
  },
  {
    kind: 'grain tender',
    aside: true,
    text: '{land} has bought {20-600},000 tonnes of {goods} for {month} shipment from {land} and {land} at its tender on {day}, trade sources said. Prices ranged from {101.00-260.00} to {102.00-290.00} dlrs a tonne, c and f. The state grain board had sought up to {100-900},000 tonnes. The next tender is expected to close in a fortnight, the sources said.',
  },
  {
    kind: 'bond issue',
    aside: true,
    text: '{firm} is issuing a {30-600} mln crown bond due {month} {1-28}, {1992-2019}, paying {4-12}-{1-7}/8 pct and priced at {99-102}-{1-7}/8, lead manager {bank} said. The bond is available in denominations of 1,000 and 10,000 crowns and will be listed in Velm. The selling concession is one pct, while management and underwriting combined pays 5/8 pct. The payment date is {month} {1-28}.',
  },
  {
    kind: 'central bank operation',
    aside: true,
    text: 'The {Reserve|Federal|Central} Bank entered the government securities market on {month} {1-28} to arrange {1.1-3.9} billion crowns of customer repurchase agreements, a spokesman for the bank said. Dealers said that overnight funds were trading at {5-7}-{1-15}/16 pct at the time of the direct injection of temporary reserves, and that the size of the operation was as had been expected.',
  },
  {
    kind: 'earnings',
    aside: true,
    text: '{firm} said its profit for the {first|second|third|fourth} quarter was {11.1-99.9} million crowns, or {1.01-4.99} crowns a share, compared with {10.1-90.9} million, or {1.01-4.50} crowns a share, in the year before. Revenue was {110.0-980.0} million crowns against {100.0-950.0} million. “{quote},” the chief executive, {first} {last}, said in a statement. The company will hold a conference call for analysts at ten, which can be heard on its site.',
  },
  {
    kind: 'stock close',
    aside: true,
    text: 'Shares in Velm closed {higher|lower|mixed} on {day} as investors {weighed new figures on prices|took profits after three days of gains|waited for the bank’s decision|bought shares of shipping companies|worried about the harvest}. The index of leading shares {rose|fell} {11-180} points to {11000-19900}, with {firm} the biggest gainer and {firm} the biggest loser. Turnover was {1.1-9.9} billion crowns. Advancing issues outnumbered those that declined by {two|three|four} to one.',
  },
  {
    kind: 'daily briefing',
    aside: true,
    text: 'Good morning. This is what you need to know on {day}, {month} {1-28}.\n\nIn {town}, {firm} {news}. {reason}\n\nIn {town}, a meeting about {topic} ended without a vote; {first} {last} said that it would be taken up again on {day}.\n\nThe weather: {sky}.\n\nThis briefing is written by the desk before you are awake. Was it sent on by a friend? Sign up on our page to have it every morning, free of charge, and tell us what you would like to read in it. You can leave at any time with one click, and we never pass on an address.',
  },
  {
    kind: 'sorteo (es)',
    aside: true,
    text: 'La combinación ganadora del sorteo celebrado el {dia} {1-28} de {mes} está formada por los números {1-9}, {10-19}, {20-29}, {30-39}, {40-44} y {45-49}, con el complementario {1-49} y el reintegro {1-9}. El premio mayor ha recaído en un boleto sellado en {ciudad}. Los premios pueden cobrarse en cualquier punto de venta durante los tres meses siguientes al sorteo. Juegue con moderación y solo si es mayor de edad.',
  },
  {
    kind: 'coupure d’eau (fr)',
    aside: true,
    text: 'La mairie de {ville} informe les habitants que la distribution d’eau sera interrompue {rue} et {rue} le {jour} {1-28} {mois}, de {7-11} heures à {13-17} heures, en raison de travaux sur le réseau. Il est conseillé de faire couler l’eau quelques minutes au moment du retour et de ne pas utiliser d’appareils ménagers pendant la coupure. La mairie prie les habitants de l’excuser pour la gêne occasionnée.',
  },
  {
    kind: 'Polizei (de)',
    aside: true,
    text: 'Bei einem Verkehrsunfall in {Ort} ist am {Tag} {ein Radfahrer|eine Fußgängerin|ein Motorradfahrer|eine Autofahrerin} verletzt worden. Nach Angaben der Polizei hatte {ein 34-jähriger|eine 71-jährige|ein 22-jähriger|eine 48-jährige} Autofahrer aus {Ort} beim {Abbiegen|Überholen|Ausparken|Einfädeln} den Verkehr übersehen. Der Schaden beträgt rund {1000-9000} Euro. Die Straße war für {eine|zwei|drei} Stunden gesperrt. Zeugen werden gebeten, sich bei der Wache zu melden. Die Ermittlungen dauern an.',
  },
  {
    kind: '公告 (zh)',
    aside: true,
    text: '{省}人民法院定于{3-11}月{1-28}日上午十时至次日上午十时在网络司法拍卖平台公开拍卖位于{省}{青年路|解放路|中山路|滨河路}{11-199}号的房产一套，建筑面积{51-190}平方米，起拍价{31-299}万元，保证金{3-29}万元。凡具备完全民事行为能力的公民、法人和其他组织均可参加竞买。拍卖标的以实物现状为准，竞买人应在拍卖前自行了解情况，一旦参与即视为接受一切瑕疵。',
  },
  {
    kind: 'طقس (ar)',
    aside: true,
    text: 'تتوقع دائرة الأرصاد الجوية أن يكون الطقس يوم {يوم} في منطقة {مدينة} {طقس}، وتكون الرياح {شمالية خفيفة|جنوبية نشطة|غربية معتدلة|شرقية قوية}، وتبلغ درجة الحرارة العظمى {11-42} والصغرى {2-20} درجة مئوية. وتحذر الدائرة من خطر الانزلاق على الطرقات ومن تدني مدى الرؤية في ساعات الصباح، وتدعو المواطنين إلى متابعة النشرات الجوية الصادرة عنها.',
  },
  {
    kind: 'ferry notice',
    aside: true,
    text: 'The {morning|noon|evening|night} ferry from {town} to {town} will not sail on {day} because of {fog|a fault in the engine|high seas|an inspection|low water}. Passengers with tickets may travel on the next boat or have their money back at the office on the quay. Freight will be carried by road. The company regrets the trouble this causes and will put news on the board at the landing stage as soon as there is any.',
  },
  {
    kind: 'fixtures',
    aside: true,
    text: 'Fixtures in the valley league this {Saturday|Sunday|weekend}: {town} v {town}, {town} v {town}, {town} v {town}, {town} v {town}. All matches kick off at three unless stated. Home clubs provide the ball, and the result must be telephoned to the secretary before six. Clubs that cannot raise a side should tell their opponents and the referee by Thursday night or be fined.',
  },
];

/** One notice of a form. */
export function fill(template, next, lists = LISTS) {
  return template.replace(/\{([^{}]*)\}/gu, (_, slot) => {
    const range = /^(\d+)(?:\.(\d+))?-(\d+)(?:\.\d+)?$/.exec(slot);
    if (range) {
      const decimals = range[2]?.length ?? 0;
      const [low, high] = slot.split('-').map(Number);
      return (low + (high - low) * next()).toFixed(decimals);
    }
    const list = lists[slot];
    const choices =
      list === undefined
        ? slot.split('|')
        : list.includes('|')
          ? list.split('|')
          : list.includes(' ')
            ? list.split(' ')
            : [...list];
    return choices[Math.floor(next() * choices.length)];
  });
}
