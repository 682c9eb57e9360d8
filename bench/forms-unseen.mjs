// Twenty more forms, fifteen notices each, written before the rule was finished and measured once: `node bench/forms.mjs --unseen`.
// The notation is that of forms-templates.mjs.

export const LISTS = {
  given:
    'Hannah Desmond Priya Callum Rosalind Femi Gareth Imogen Lucian Beatrix Anselm Noor Thaddeus Wilma Osric Perpetua Jonas Cleo',
  family:
    'Ashdown Brackley Cottrell Dunmow Eastlake Farrow Gethin Hollis Ingram Jessop Kirkbride Lomax Merrick Nesbit Oakes Pomfret Rawlins Stobart',
  place:
    'Aldmere|Burnt Oak|Cawdale|Downham Cross|Elverton|Fosse Hill|Garnock|Hexley|Inverlaw|Kirby Sands|Longstow|Merriton|Northwell|Otterby|Pinfold|Ravensey',
  road: 'Abbey Road|Barrack Street|Cooper’s Row|Dyer Lane|Elm Grove|Foundry Street|Glebe Avenue|Harbour Parade|Inkerman Terrace|Jubilee Way|Kiln Road|Lime Walk',
  weekday: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  month: 'January February March April May June July August September October November December',
  company:
    'Aldmere Gas|Brackley Foods|Cawdale Optical|Dunmow Freight|Elver Systems|Fosse Mining|Garnock Marine|Hexley Bank|Kirby Textiles|Merrick Homes|Otterby Seeds|Pinfold Media|Ravensey Ports|Stobart Tools',
  said: 'It was a good year for a firm that many had written off|Our people made this possible|We see no reason to wait any longer|The work begins where it is needed most|Nothing about this was easy|Our customers will notice the difference from the first day|We owe it to the towns that raised us',
  deal: 'has agreed to buy the brickworks beside the canal from the family that founded it|will build a hall for repairing trams and train sixty apprentices in it|is taking back four thousand kettles whose lids may come loose|has closed its shop in the old exchange and moved the staff to the quay|named a former judge to watch over its pensions|won the order for eleven snow ploughs from the highways board|is to supply heat from its furnaces to the hospital|has ended its partnership with the university after nine years|will stop printing its catalogue and send it by post to nobody|opened a laboratory that tests ropes for lifts',
  ground:
    'The matter had been before the board since the winter, and two members abstained.|Analysts had expected it, though not before the summer.|The sum was not disclosed; papers at the registry point to something near nine million.|Residents who were against it said they would read the plans with care.|It follows a review that was ordered after the fire.|Work is expected to take eighteen months and to cost less than the last attempt.|The regulator has been told and has raised no objection.|Some of the posts will be advertised within the month.',
  charge:
    'speeding on the bypass|theft of a lawnmower|keeping a market stall without a licence|allowing cattle to stray|assaulting a bus driver|making off without paying for fuel|possessing a blade in a public place|fly-tipping behind the allotments|burglary at a chapel|careless driving|obstructing a bailiff|criminal damage to a telephone box',
  penalty:
    'fined £220 with five penalty points|jailed for eighteen weeks|given a community order of one hundred hours|conditionally discharged for two years|disqualified from driving until next autumn|ordered to pay compensation of £90|made to wear a tag for twelve weeks|fined £64 and told to pay a surcharge',
  life: 'taught chemistry at the grammar school|was a signalman on the coast line|kept the post office until it closed|played the organ in three parishes|was a district nurse|repaired clocks|farmed at the head of the dale|drove the mobile library|was a chorister and later a verger|ran the chip shop by the pier',
  star: 'Aries Taurus Gemini Cancer Leo Virgo Libra Scorpio Sagittarius Capricorn Aquarius Pisces',
  omen: 'A small delay turns out to be a favour.|Someone at work is about to change their mind, and you gain by it.|Bills arrive together; pay the oldest first.|An old friend has news and no one to tell.|Trust the map, not the shortcut.|The week asks for tact and gives you very little of it.|What was lost in spring turns up behind something heavy.|Say less at the table than you know.|You will be thanked for something you forgot.|Your patience with machines is rewarded.|Romance is nearer than the bus stop.|Do the dull thing early.|A child asks the right question.|Clear the cupboard before you fill it.',
  skies:
    'dry with long sunny intervals|cloudy with outbreaks of rain|mainly fair, though showers may drift in from the sea|dull and damp, brightening slowly|wet and windy at first, drier later|fine after early mist has lifted|unsettled, with a risk of thunder|frosty at dawn, then crisp and clear|close and humid, with heavy bursts of rain|snowy on high ground and sleety below',
  breeze:
    'light southerly winds|a stiff north-easterly breeze|gales around the headlands|hardly a breath of wind|moderate westerly winds, veering|gusty conditions on the hills|a fresh onshore wind',
  slip: 'the date of the battle was given wrongly|the surname of the head teacher was misspelt|the cost of the new roof was put at twice the true figure|a photograph showed the wrong bridge|the winner of the essay prize was described as a pupil of another school|the charity was said to have closed; it has only moved|a quotation was credited to the wrong councillor|the opening hours of the museum were those of last year|the number of jobs at risk was overstated|the river was named as a tributary of itself',
  theme:
    'the hospital car park|the lifeboat appeal|rents in the old town|the return of beavers|the grammar school play|flood defences at Pinfold|the price of school uniforms|the brass band championship|the tram extension',
  ask: 'wonders why the dough never rises on Mondays|has inherited a copper pan and is afraid of it|asks if rhubarb can be frozen raw|says that the custard always splits|would like to bake for a friend who cannot eat eggs|finds that the jam will not set|has too many marrows and too few neighbours|wants to know how to keep a crust crisp overnight',
  reply:
    'Warm the bowl, be patient, and blame the flour only when all else has failed.|Scour it with salt and half a lemon, and it will forgive you.|Yes, cut small and laid flat, and use it before the next crop shames you.|Take it off the heat sooner than you dare and strain it while nobody looks.|Two spoonfuls of ground linseed in water do what an egg does, without the gossip.|Boil it a little longer, or call it syrup and smile.|Stuff them, grate them, and leave the rest on doorsteps after dark.|Stand it on its edge, uncovered, and far from the kettle.',
  cause:
    'a landslip|a shortage of crew|ice on the points|a broken rail|flooding in the cutting|a strike|a fire beside the line|a burst boiler',
  Ort: 'Altenried|Bernsdorf|Dornheim|Eichstädt|Falkenau|Gräfenbach|Heidkamp|Immenrode|Klosterfelde|Langenau|Mörsdorf|Niederhain',
  Straße:
    'Bahnhofstraße|Lindenallee|Am Markt|Kirchweg|Schulstraße|Brunnengasse|Gartenweg|Hauptstraße|Mühlenweg|Ringstraße',
  Tag: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
  Monat: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  ciudad: 'Alcoraya|Benimar|Castroviejo|Dos Aguas|Fuenclara|Guadalimar|Hontanar|La Redonda|Montesol|Navalcruz',
  cielo:
    'poco nuboso, con nieblas matinales|nuboso, con chubascos dispersos por la tarde|despejado en general|cubierto, con lluvias persistentes en el norte|intervalos de nubes altas|muy nuboso, con tormentas ocasionales',
  viento:
    'flojos de componente norte|moderados del suroeste|fuertes de poniente, con rachas en la costa|variables y en calma por la mañana|de levante, arreciando al anochecer',
  dia: 'lunes martes miércoles jueves viernes sábado domingo',
  ville: 'Aubervire|Belmontet|Chantelac|Douvrecourt|Espérac|Fontanelle|Grivesnes-le-Petit|Hauteroche|Jarnage|Lavernay',
  prénom: 'Adèle Bastien Colette Denis Édith Fabrice Ginette Hubert Irène Jacques Lucienne Marcel Odette',
  nom: 'Aubrac Bellanger Chastain Delmas Estève Fournel Garrigue Lestrade Marchand Pradel Rouvier Tissot',
  jour: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  mois: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  cidade:
    'Alvorada|Boa Ponte|Campo Largo|Dourados do Sul|Estrela Nova|Figueiral|Guaraci|Itaúna|Jardinópolis|Lagoa Funda',
  город: 'Верхнеозёрск|Беловодье|Красный Яр|Северка|Заречный|Лесогорск|Новополье|Каменка|Дальний|Сосновка',
  погода:
    'облачно с прояснениями, без осадков|пасмурно, временами дождь|ясно, ночью заморозки|переменная облачность, местами гроза|снег, на дорогах гололедица|малооблачно, утром туман',
  ветер:
    'северный, слабый|юго-западный, умеренный|порывистый, западный|восточный, слабый до умеренного|южный, умеренный',
  день: 'понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье',
  şehir: 'Akpınar|Bozköy|Çamlıdere|Derebağ|Gölyazı|Karadağ|Ormanlı|Söğütlü|Taşlıca|Yeşilova',
  gün: 'pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar',
  駅: '桜丘|水島|本郷台|緑ヶ原|新川|鶴見台|浜松原|三ツ沢',
  線: '中央本線|海岸線|東西線|山手環状線|臨港線|南北線',
  因: '人身事故|信号の故障|強風|倒木|車両の点検|線路への人の立ち入り|大雪',
  市: '临海市|江北区|松山县|金沙镇|云溪区|长宁县|平湖市|南岭县',
};

export const FORMS = [
  {
    kind: 'magistrates',
    text: '{given} {family}, {19-81}, of {road}, {place}, admitted {charge} when the case came up at Fosse Magistrates’ Court. {The offence took place on|It happened on} {month} {1-28}. The bench, having read a report from the probation service, ordered that the defendant be {penalty}. A collection order was made in each of the cases heard that morning, and the usual contribution to the costs of the prosecution was added.',
  },
  {
    kind: 'death notice',
    text: '{family} — {given}, peacefully in hospital on {month} {1-28}, aged {58-101} years, of {place}. Much loved {husband|wife|sister|brother|aunt|uncle} of {given} and dear friend of many, {given} {life}. The funeral will take place at {place} crematorium on {weekday} at {nine|ten|eleven|noon|one|two|three}. Family flowers only please; donations, if desired, to the lifeboat station by way of the collecting box at the door. Enquiries to the Co-operative at Hexley.',
  },
  {
    kind: 'road closure order',
    text: 'The county highways authority gives notice that {road}, {place}, will be closed between its junctions with {road} and {road} for up to {two|three|five|seven|nine|ten} {nights|days|weeks} from {weekday} {1-28} {month}, so that {a sewer can be lined|a wall can be made safe|ducting for broadband can be laid|white lines can be repainted|a bridge bearing can be replaced}. A signed diversion will be in place. Pedestrians will be able to pass at all times. Details may be viewed at the divisional office, where objections must be lodged in writing.',
  },
  {
    kind: 'licence application',
    text: 'Notice of application for a premises licence. {given} {family} has applied to the licensing authority for {place} district in respect of {6-240} {road}, {place}, to permit {the sale of alcohol|live music|late refreshment|the showing of films|recorded music} from {seven|eight|nine|ten|eleven} until {eleven|midnight|one|two} on {weekday}s. The register may be inspected at the civic offices by arrangement. Representations must be made within twenty-eight days. It is an offence knowingly to make a false statement in connection with an application.',
  },
  {
    kind: 'exchange rates',
    text: 'The crown {eased|firmed|was little changed|slipped|recovered} in {quiet|brisk|nervous|thin} trading on {weekday}. It was quoted at {1.05-1.95} against the dollar, {0.70-1.30} against the euro and {112.0-188.0} against the yen at the close in Garnock, dealers said. The central bank did not intervene. Ten-year paper yielded {1.10-5.90} per cent. Rates are indicative and are given for information; those charged at a counter will differ.',
  },
  {
    kind: 'draw in words',
    text: 'Balls {three|five|eight|twelve|seventeen}, {eighteen|nineteen|twenty|twenty-two}, {twenty-four|twenty-six|twenty-nine|thirty}, {thirty-one|thirty-three|thirty-five|thirty-eight} and {forty|forty-one|forty-four|forty-seven|forty-nine} came out of the drum in {weekday}’s Dale Millions, and the bonus was {one|two|four|six|nine|ten}. {The jackpot was not won and rolls over.|One player in Hexley matched all of them.|Three tickets share the second prize.} Numbers are provided in good faith and the organisers’ own record is final. You must be eighteen to play. Set yourself a limit and keep to it.',
  },
  {
    kind: 'your stars',
    text: '{star}. {omen} Mercury lingers in a corner of your chart where it has no business, so read what you sign and sign what you have read. {omen} Colour of the day: {amber|slate|ivory|crimson|moss|indigo|straw}. Our stargazer has been looking up on behalf of readers since nineteen eighty-one and answers letters with a stamped envelope only.',
  },
  {
    kind: 'outlook',
    text: 'Outlook for the dales on {weekday}: {skies}, with {breeze}. {Overnight it turns chilly.|Temperatures stay near normal.|It feels raw on the tops.|Warmth builds inland by afternoon.|A touch of frost is possible.} The pollen count is {low|moderate|high|very high}, and the fire risk on the moor stands at {slight|fair|considerable|severe}. Walkers are reminded to carry a map and a whistle and to tell someone where they are going. Farmers can hear the detailed bulletin on the recorded line from five each morning.',
  },
  {
    kind: 'seismic bulletin',
    text: 'Instruments picked up a tremor of magnitude {2.1-5.8} at {1-12}.{10-59} {a.m.|p.m.} on {month} {1-28}, centred {4-90} km {north|south|east|west|north-west|south-east} of {place} and {2-40} km down. No damage has been reported so far. This bulletin was compiled automatically from the network’s data and checked by nobody before it was sent; figures may be revised as further readings come in. Did you feel it? Reports from the public help to map the shaking.',
  },
  {
    kind: 'putting it right',
    text: 'In a report headed “{theme}” ({weekday}, page {2-40}) {slip}. We apologise to those concerned. Complaints about accuracy should be sent to the readers’ editor, who replies to every one of them, and whose decisions are printed in this column.',
  },
  {
    kind: 'cookery column',
    text: 'Aunt Merrick has stood at the same stove since before the war of the reservoirs, and every week she takes one letter from the pile under the bread crock.\n\nA correspondent in {place} {ask}. {reply}\n\nLetters for Aunt Merrick go to the front desk, in ink if you please. She cannot enter into disputes about suet. A collection of her answers, with drawings by her nephew, is on sale in the lobby and at the better ironmongers.',
  },
  {
    kind: 'train notice',
    text: 'No trains will run between {place} and {place} {on|after six on|until noon on} {weekday} because of {cause}. Buses will replace them, calling at {place} and {place}. Season tickets are valid on the buses and on the steamer. Bicycles cannot be taken. The railway is sorry for the disruption and advises passengers to listen for announcements before they set out, since arrangements can change at short notice.',
  },
  {
    kind: 'company release',
    text: '{company} {deal}. {ground} “{said},” said {given} {family}, its {chair|managing director|head of operations|spokeswoman}. {ground}\n\nNotes for editors: Part of the Fosse group, which has been making, moving and mending things in the dales for more than a century, the business employs skilled people at sites across nine counties and is committed to leaving the rivers cleaner than it found them. Certain statements above look to the future; they rest on assumptions that may prove wrong, and the group accepts no obligation to revise them. Telephone calls to the press desk may be recorded for training.',
  },
  {
    kind: 'Bauarbeiten (de)',
    text: 'Wegen {Kanalarbeiten|eines Rohrbruchs|der Erneuerung der Fahrbahn|Baumfällarbeiten|des Anschlusses von Gasleitungen} wird die {Straße} in {Ort} ab {Tag}, {1-28}. {Monat}, zwischen {Straße} und {Straße} für {zwei|drei|vier|sechs} {Tage|Wochen} voll gesperrt. Eine Umleitung ist ausgeschildert. Anlieger können bis zur Baustelle fahren. Der Müll wird wie gewohnt abgeholt, die Tonnen sind jedoch an der nächsten Kreuzung bereitzustellen. Das Tiefbauamt bittet um Verständnis.',
  },
  {
    kind: 'avis d’obsèques (fr)',
    text: 'La famille et les amis de {prénom} {nom} ont la tristesse de faire part de son décès survenu le {jour} {1-28} {mois} à {ville}, dans sa {soixante-douzième|quatre-vingtième|quatre-vingt-cinquième|quatre-vingt-dixième} année. La cérémonie religieuse sera célébrée le {jour} à {neuf|dix|onze|quatorze|quinze|seize} heures en l’église de {ville}, suivie de l’inhumation au cimetière communal. Ni fleurs ni couronnes, des dons pour la recherche. Cet avis tient lieu de faire-part et de remerciements.',
  },
  {
    kind: 'pronóstico (es)',
    text: 'Para el {dia} se espera en {ciudad} cielo {cielo}. Los vientos serán {viento}. Las temperaturas {subirán ligeramente|bajarán de forma notable|no sufrirán cambios|descenderán en el interior}. El servicio de meteorología recomienda no acercarse a los espigones cuando haya oleaje y extremar la prudencia en los puertos de montaña. El próximo parte se difundirá a primera hora de la mañana.',
  },
  {
    kind: 'погода (ru)',
    text: 'В {день} в городе {город} и окрестностях {погода}. Ветер {ветер}. Температура воздуха днём {2-29}, ночью {1-15} градусов. Атмосферное давление {упадёт|повысится|существенно не изменится}. Синоптики советуют водителям соблюдать дистанцию, а пешеходам быть внимательнее на переходах. Уточнённый прогноз будет опубликован вечером на сайте гидрометцентра.',
  },
  {
    kind: 'su kesintisi (tr)',
    text: '{şehir} ilçesinde {gün} günü {arıza|bakım|hat yenileme|depo temizliği} çalışması nedeniyle {sabah|öğle|akşam} saatlerinden itibaren {iki|üç|dört|altı|sekiz} saat süreyle su verilemeyecektir. Etkilenecek mahalleler {şehir} ve {şehir} olarak açıklandı. Vatandaşların gerekli önlemleri alması, çalışma bittikten sonra muslukları bir süre açık bırakması rica olunur. Gecikmeler için abonelerimizden özür dileriz.',
  },
  {
    kind: '運行情報 (ja)',
    text: '{線}は、{駅}駅と{駅}駅の間で発生した{因}の影響で、{上り|下り|上下}線の一部の列車に{十|二十|三十|四十}分程度の遅れが出ています。振替輸送を行っています。お急ぎのところご迷惑をおかけして申し訳ございません。最新の運行状況は駅の掲示や車内の放送でお知らせします。運転再開の見込みが変わることがありますのでご注意ください。',
  },
  {
    kind: '停电通知 (zh)',
    text: '因{线路检修|设备更换|道路施工|变压器增容}需要，供电公司定于{3-11}月{1-28}日{七|八|九}时至{十五|十六|十七|十八}时对{市}、{市}部分区域实施计划停电。届时请用户关闭电器开关，做好停电准备，自备电源的用户严禁向电网反送电。如遇雨天或特殊情况，停电计划将顺延或取消，恢复供电时不再另行通知，由此带来的不便敬请谅解。',
  },
];
