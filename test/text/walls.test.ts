import { describe, expect, test } from 'vitest';
import { clean } from '../../clean.js';

const rejected = (lines: readonly string[]): string | null =>
  clean({ content: lines.join('\n\n'), type: 'text' }).rejected?.code ?? null;

/** Heading, prose, buttons; the prose alone is longer than news in brief. */
const CONSENT: Record<string, readonly string[]> = {
  en: [
    'We value your privacy',
    'We and our 612 partners store and read information on your device, such as cookies and unique identifiers, in order to show personalised advertising, measure content and learn about our audience. You can accept, refuse or manage your choices at any time. Some partners process your data on the basis of legitimate interest, to which you may object.',
    'With your permission we may use precise location data and scan the device for identification. Your choices apply to this website only, and you can change them by returning to this page or by visiting our privacy policy.',
    'Accept all',
  ],
  de: [
    'Ihre Privatsphäre ist uns wichtig',
    'Wir und unsere 214 Partner speichern Informationen auf Ihrem Gerät, etwa Cookies und eindeutige Kennungen, um personalisierte Werbung zu zeigen, Inhalte zu messen und mehr über unsere Leser zu erfahren. Sie können Ihre Einwilligung jederzeit widerrufen. Einige Partner verarbeiten Ihre Daten auf der Grundlage eines berechtigten Interesses, dem Sie in den Einstellungen widersprechen können.',
    'Alle akzeptieren',
  ],
  fr: [
    'Nous respectons votre vie privée',
    'Avec nos 318 partenaires, nous stockons des informations sur votre appareil, comme des cookies et des identifiants uniques, afin d’afficher des publicités personnalisées, de mesurer leur audience et d’améliorer nos contenus. Vous pouvez accepter, refuser ou modifier vos choix à tout moment. Certains partenaires traitent vos données sur la base de leur intérêt légitime, auquel vous pouvez vous opposer.',
    'Tout accepter',
  ],
  es: [
    'Valoramos su privacidad',
    'Nosotros y nuestros 127 socios almacenamos información en su dispositivo, como cookies e identificadores únicos, para mostrar publicidad personalizada, medir el contenido y conocer a nuestra audiencia. Usted puede aceptar, rechazar o gestionar sus opciones en cualquier momento. Algunos socios tratan sus datos personales por su interés legítimo, al que puede oponerse en la configuración.',
    'Aceptar todo',
  ],
  pt: [
    'Valorizamos a sua privacidade',
    'Nós e os nossos 98 parceiros armazenamos informações no seu dispositivo, como cookies e identificadores únicos, para mostrar publicidade personalizada, medir conteúdos e conhecer a nossa audiência. Você pode aceitar, recusar ou gerir as suas escolhas a qualquer momento. Alguns parceiros tratam os seus dados pessoais com base no interesse legítimo, ao qual pode opor-se nas definições.',
    'Aceitar tudo',
  ],
  it: [
    'La tua privacy è importante',
    'Noi e i nostri 401 partner archiviamo informazioni sul tuo dispositivo, come cookie e identificatori unici, per mostrare pubblicità personalizzata, misurare i contenuti e conoscere il nostro pubblico. Puoi accettare, rifiutare o gestire le tue scelte in ogni momento. Alcuni partner trattano i tuoi dati personali sulla base del loro interesse legittimo, a cui puoi opporti nelle impostazioni.',
    'Accetta tutto',
  ],
  tr: [
    'Gizliliğinize önem veriyoruz',
    'Biz ve 85 iş ortağımız, kişiselleştirilmiş reklam göstermek, içerikleri ölçmek ve kitlemizi tanımak için cihazınızda çerezler gibi bilgileri saklar ve kişisel verileri işler. Tercihlerinizi istediğiniz zaman ayarlar bölümünden yönetebilir, kabul ya da reddedebilirsiniz. Bazı ortaklarımız verilerinizi meşru menfaat temelinde işler; buna gizlilik ayarları sayfasından itiraz edebilirsiniz. Onayınızı geri çekmek için sitenin altındaki gizlilik bağlantısına dönün ve çerez tercihlerini değiştirin.',
    'Tümünü kabul et',
  ],
  ru: [
    'Мы ценим вашу конфиденциальность',
    'Мы и наши 54 партнёра храним на вашем устройстве информацию, например файлы cookie и идентификаторы, чтобы показывать персонализированную рекламу, измерять эффективность контента и изучать аудиторию. Вы можете принять, отклонить или изменить настройки в любое время. Некоторые партнёры обрабатывают ваши персональные данные на основании законного интереса; вы можете отозвать согласие на странице настроек.',
    'Принять все',
  ],
  ar: [
    'نحن نقدر خصوصيتك',
    'نحن وشركاؤنا نخزن معلومات على جهازك، مثل ملفات تعريف الارتباط والمعرفات الفريدة، من أجل عرض إعلانات مخصصة وقياس المحتوى ومعرفة الجمهور. يمكنك قبول هذه الأغراض أو رفض معالجة بياناتك أو إدارة خياراتك في أي وقت من إعدادات الخصوصية. يعالج بعض شركائنا البيانات الشخصية على أساس المصلحة المشروعة، ويمكنك سحب موافقتك من خلال الرابط أسفل هذه الصفحة من الموقع.',
    'قبول الكل',
  ],
  fa: [
    'ما به حریم خصوصی شما احترام می‌گذاریم',
    'ما و همکاران ما اطلاعاتی مانند کوکی و شناسه‌ها را روی دستگاه شما ذخیره می‌کنیم تا تبلیغات شخصی نشان دهیم، محتوا را اندازه بگیریم و مخاطبان خود را بشناسیم. شما می‌توانید رضایت خود را در تنظیمات مدیریت کنید، بپذیرید یا رد کنید. برخی از همکاران داده‌های شما را بر پایهٔ منافع مشروع پردازش می‌کنند؛ برای رد پردازش داده‌های شخصی به صفحه تنظیمات حریم خصوصی سایت بروید.',
    'پذیرش همه',
  ],
  ku: [
    'Em qîmetê didin nepenîtiya we',
    'Em û hevkarên me li ser cîhaza we agahî û kukiyan tomar dikin, da ku reklamên taybetî nîşan bidin û naverokê bipîvin. Hûn dikarin razîbûna xwe qebûl bikin, red bikin an jî mîhengên kukiyan biguherînin. Hin hevkarên me daneyên we yên taybetî bikar tînin; hûn dikarin di rûpela nepenîtiya malpera me de daxwaz bikin ku daneyên we neyên tomar kirin û reklamên we ne taybetî bin.',
    'Hemûyan qebûl bike',
  ],
  ckb: [
    'ئێمە ڕێز لە تایبەتێتی ئێوە دەگرین',
    'ئێمە و هاوبەشەکانمان زانیاری و کوکی لەسەر ئامێرەکەت هەڵدەگرین بۆ نیشاندانی ڕیکلام و پێوانەی ناوەڕۆک و ناسینی خوێنەران. دەتوانیت ڕەزامەندی بدەیت یان کوکیز ڕەت بکەیتەوە لە ڕێکخستن. هەندێک لە هاوبەشەکانمان داتا و زانیاری تایبەتێتی بەکار دەهێنن، و دەتوانیت لە لاپەڕە و ڕێکخستنەکان داواکاری بنێریت. هەڵبژاردن لەم ماڵپەڕ و وێبگەڕ هەڵدەگیرێت، کوکی و داتا و ڕیکلام و ناوەڕۆک.',
    'قبوڵکردنی هەموو',
  ],
  hi: [
    'हम आपकी गोपनीयता का सम्मान करते हैं',
    'हम और हमारे 76 पार्टनर आपके डिवाइस पर कुकी और पहचानकर्ता जैसी जानकारी स्टोर करते हैं, ताकि आपको व्यक्तिगत विज्ञापन दिखा सकें, सामग्री को मापने और पाठकों को समझने में मदद मिले। आप अपनी सहमति कभी भी सेटिंग्स में जाकर स्वीकार, अस्वीकार या प्रबंधित कर सकते हैं। कुछ पार्टनर आपके डेटा को वैध हित के आधार पर प्रोसेस करते हैं, जिसे आप गोपनीयता पेज पर अस्वीकार कर सकते हैं।',
    'सभी स्वीकार करें',
  ],
  zh: [
    '我们重视您的隐私',
    '我们和我们的合作伙伴会在您的设备上存储信息，例如 cookie 和标识符，以便展示个性化广告、衡量内容并了解我们的受众。您可以随时接受、拒绝或管理您的选择。部分合作伙伴基于合法利益处理您的个人数据，您可以在隐私设置页面撤回同意。您的选择仅适用于本网站。我们会处理您的浏览器信息和网络数据，用于广告和内容的个性化。',
    '接受全部',
  ],
  ja: [
    'お客様のプライバシーを尊重します',
    '当社とパートナーは、お客様のデバイスにクッキーや識別子などの情報を保存し、パーソナライズ広告の表示、コンテンツの測定、閲覧データの分析を行います。お客様はいつでも設定から同意、拒否、管理を選択できます。一部のパートナーは正当な利益に基づいてお客様の個人データを処理します。同意の撤回は、サイトのプライバシー設定ページから行えます。',
    'すべて許可',
  ],
};

const OTHERS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a challenge in English',
    'E_CHALLENGE',
    [
      'Attention Required!',
      'This website uses a security service to protect itself from automated requests. The action you just performed triggered the security check. To continue, please enable JavaScript and cookies in your browser and try again. If you believe that your connection was blocked by error, contact the site administrator and send us the IP address of your network.',
    ],
  ],
  [
    'a challenge in German',
    'E_CHALLENGE',
    [
      'Sicherheitsüberprüfung',
      'Unsere Website schützt sich vor automatisierten Anfragen. Bitte aktivieren Sie JavaScript und Cookies in Ihrem Browser und laden Sie die Seite erneut, damit wir Ihre Verbindung bestätigen können. Wenn Sie kein Roboter sind und die Sicherheit Ihrer Verbindung dennoch nicht geprüft werden konnte, schreiben Sie uns Ihre Adresse im Netzwerk und die Uhrzeit der Anfrage.',
    ],
  ],
  [
    'a challenge in Persian',
    'E_CHALLENGE',
    [
      'در حال بررسی مرورگر شما، لطفا چند لحظه صبر کنید...',
      'برای دسترسی به وبسایت گزینه زیر را تایید کنید تا مطمئن شویم ربات نیستید. مرورگر شما پس از بررسی به صورت خودکار به صفحه درخواستی منتقل می‌شود. اگر دسترسی شما محدود ماند، جاوااسکریپت و کوکی را در مرورگر فعال کنید و دوباره تلاش کنید.',
    ],
  ],
  [
    'a challenge in Hindi',
    'E_CHALLENGE',
    [
      'पुष्टि करें कि आप मनुष्य हैं',
      'आगे बढ़ने से पहले इस साइट को आपके कनेक्शन की सुरक्षा की जांच करनी होगी। कृपया अपने ब्राउज़र में जावास्क्रिप्ट और कुकीज़ चालू करें, फिर पेज को दोबारा खोलें।',
    ],
  ],
  [
    'consent in Hindi, as a broadcaster asks for it',
    'E_CONSENT_WALL',
    [
      'हमें बताएं कि आप कुकीज़ को लेकर सहमत हैं',
      'हम और हमारे पार्टनर कुकीज़ जैसी तकनीकों का इस्तेमाल करते हैं, ताकि आपके ब्राउज़िंग डेटा के ज़रिए आपको बेहतर सेवाएं, सही कंटेंट और विज्ञापन दे सकें। बताएं कि क्या आप इस पर राज़ी हैं। आप सेटिंग्स में जाकर अपनी अनुमति वापस ले सकते हैं।',
      'हां, मैं राज़ी हूं',
    ],
  ],
  [
    'consent in Persian, as shops of software write it',
    'E_CONSENT_WALL',
    [
      'ما به حریم خصوصی شما اهمیت می‌دهیم',
      'این وب‌سایت از کوکی‌ها برای بهبود تجربه کاربری، محتوای تحلیلی و بازاریابی استفاده می‌کند. با انتخاب پذیرش همه، استفاده از کوکی‌ها را می‌پذیرید. کوکی‌های ضروری همیشه فعال هستند و تنظیمات حریم خصوصی را از همین صفحه مدیریت کنید.',
      'پذیرش همه',
      'رد همه',
    ],
  ],
  [
    'consent in Kurmanji, with the Turkish word for cookies',
    'E_CONSENT_WALL',
    [
      'Ev malper çerezan bikar tîne',
      'Em çerezan ji bo kesane kirina naverok û reklaman û ji bo pîvana trafîka malperê bikar tînin. Hûn dikarin ji mîhengên geroka xwe çerezan red bikin an jî hilbijartinên xwe biguherînin. Di polîtîkaya nepenîtiyê de agahiyên zêdetir hene.',
      'Hemûyan bipejirîne',
    ],
  ],
  [
    'consent in Sorani',
    'E_CONSENT_WALL',
    [
      'ئەم ماڵپەڕە کوکییەکان بەکاردەهێنێت',
      'ئێمە کوکییەکان بەکاردەهێنین بۆ پیشاندانی ڕیکلام و ناوەڕۆکی تایبەت. دەتوانیت لە ڕێکخستنەکانی وێبگەڕ کوکییەکان ڕەت بکەیتەوە. زانیاری زیاتر لە سیاسەتی کوکییەکان و تایبەتمەندی ئەم ماڵپەڕە هەیە.',
      'هەموو قبوڵ بکە',
    ],
  ],
  [
    'an error in Kurmanji',
    'E_ERROR_PAGE',
    [
      'Ev rûpel nehat dîtin',
      'Bibore, rûpela ku tu lê digerî tune ye. Dibe ku navnîşan çewt be an jî rûpel hatibe rakirin.',
    ],
  ],
  [
    'an error in English',
    'E_ERROR_PAGE',
    [
      'Page not found',
      'The address you typed may be wrong, or the page has been moved or removed from our server. Check the URL and try again, go back to the homepage, or search our site for the content you are looking for. If a link on this website brought you to this page, please contact us and tell us the address of the page, so that we can correct the error.',
    ],
  ],
  [
    'an error in French',
    'E_ERROR_PAGE',
    [
      'Page introuvable',
      'L’adresse que vous avez saisie est peut-être erronée, ou la page a été déplacée ou supprimée de notre serveur. Vérifiez l’URL et réessayez, revenez à la page d’accueil ou lancez une recherche sur notre site. Si un lien de notre site vous a conduit à cette erreur, envoyez-nous l’adresse de la page et nous la corrigerons dans nos contenus.',
    ],
  ],
  [
    'an error in Russian',
    'E_ERROR_PAGE',
    [
      'Страница не найдена',
      'Возможно, вы ошиблись в адресе, или страница была перемещена или удалена с нашего сервера. Проверьте адрес страницы и попробуйте снова, вернитесь на главную страницу сайта или воспользуйтесь поиском. Если на эту страницу вас привела ссылка с нашего сайта, сообщите нам адрес страницы, и мы исправим ошибку на сайте, чтобы вы могли найти нужную информацию.',
    ],
  ],
  [
    'a wall of subscription',
    'E_NO_PROSE',
    [
      'Subscribe to continue reading',
      'You have reached your limit of free content this month. Log in to your account or register with your email address to read on; subscribers have unlimited access to our site and to the content of our partners. You can cancel your subscription at any time in your account settings.',
      'Already a subscriber? Log in',
    ],
  ],
];

describe('walls with long prose are rejected', () => {
  test.each(Object.entries(CONSENT))('consent, %s', (_, lines) => {
    expect(rejected(lines)).toBe('E_CONSENT_WALL');
  });
  test.each(OTHERS)('%s', (_, code, lines) => {
    expect(rejected(lines)).toBe(code);
  });
});

describe('stories about walls are taken', () => {
  const STORIES: Record<string, readonly string[]> = {
    'under a headline that reads like one': [
      'We value your privacy',
      'The words greet every reader of the Fenland Daily, and on Monday a court in Oder Mill ruled that they are not true. The paper shared the cookies of 40,000 visitors with partners whom nobody could name, the judge said.',
      'Lena Probst, a retired baker who brought the case, had counted the buttons: one to accept, eleven to refuse. “I only wanted to read about the ferry,” she said outside the court.',
      'The publisher must now show both buttons side by side, or pay 200 a day. It said that it would appeal.',
    ],
    'below the leftovers of one': [
      'We value your privacy',
      'We and our partners store information on your device, such as cookies, to show personalised advertising and to measure our content. You can accept, refuse or manage your choices in the settings at any time.',
      'Accept all',
      'Ferry strike enters third day',
      'The ferries of Nye stayed in port for a third day on Wednesday, after talks between the crews and the harbour board broke down over the length of the night shift.',
      'Both sides will meet again on Friday, said Tom Ashby, who speaks for the crews. Until then mail for the islands will go by helicopter.',
    ],
    'in German': [
      'Ihre Privatsphäre ist uns wichtig: Gericht rügt Verlag',
      'Das Landgericht Testdorf hat am Montag entschieden, dass der Knopf zum Ablehnen von Cookies nicht kleiner sein darf als jener zum Annehmen. Geklagt hatte eine Leserin, die elf Fenster öffnen musste, bevor sie den Bericht über die Fähre lesen konnte.',
      'Der Verlag kündigte Berufung an. Die Richterin sagte, wer Daten sammeln wolle, müsse vorher fragen, und zwar höflich.',
    ],
  };
  test.each(Object.entries(STORIES))('%s', (_, lines) => {
    expect(rejected(lines)).toBeNull();
  });
});
