/** Turkish. */
import type { Language } from './language.js';

export const tr: Language = {
  code: 'tr',
  stops: `
    acaba ama ancak artık bazı belki ben beri bile bir biri biz böyle bu buna bunda bundan bunlar bunu
    bunun çok çünkü da daha de defa değil diğer diye dolayı eğer en gibi göre hem hep her herkes hiç için
    ile ilgili ise işte kadar karşı kendi ki kim kimse mı mi mu mü nasıl ne neden nerede niye o olan
    olarak oldu olduğu olduğunu olması ona ondan onlar onu onun önce öyle sadece sonra şey şimdi şöyle şu
    tarafından tüm üzere üzerine var ve veya ya yani yer yok yüzde zaman söyledi dedi etti edildi
  `,
  dateWords: `
    pazartesi salı çarşamba perşembe cuma cumartesi pazar yayınlanma yayın yayınlandı tarihi güncelleme
    güncellenme güncellendi son saat dakika dk sn gün önce hafta ay yıl okuma süresi oluşturulma giriş
    eklenme haber bugün dün ve okunma okundu yorum yap yazı boyutu a
  `,
  nameWords: 've ile',
  months: `
    ocak|oca; şubat|şub; mart|mar; nisan|nis; mayıs|may; haziran|haz; temmuz|tem; ağustos|ağu; eylül|eyl;
    ekim|eki; kasım|kas; aralık|ara
  `,
  bylines: `
    haber; haber merkezi; yazan; yazar; muhabir; haber muhabir; röportaj; hazırlayan; editör;
    kaynak haber
  `,
  credits: `
    fotoğraf; fotoğraflar; foto; görsel; görseller; resim; fotoğraf kaynağı; görsel kaynağı; fotoğrafçı
  `,
  captions: 'arşiv fotoğraf; arşiv; temsili görsel; temsili fotoğraf; temsili resim; fotoğraf altı',
  wallWords: `
    biz bizim siz sizin size çerez çerezler çerezleri çerezlere izin izni onay onayınızı iş ortaklarımız
    ortaklarımızla cihaz cihazınızda cihazınızdaki kişiselleştirilmiş reklam reklamlar reklamları içerik
    içerikleri veri veriler verileri verilerinizi kişisel gizlilik tercih tercihlerinizi tercihleri
    ayarlar ayarları tanımlayıcılar meşru menfaat amaçlarla işleme işler işlenmesi saklar saklamak
    erişmek bilgi bilgileri kabul reddet reddedebilir yönetebilir yönetebilirsiniz ölçmek kitle tarayıcı
    tarayıcınız tarayıcınızı javascript güvenlik trafik robot insan etkinleştirin doğrulama doğrulayın
    istek otomatik ağ bağlantı bağlantınız ip sayfa sayfayı sayfanın url adres adresi taşınmış silinmiş
    ana arama site sitesi siteye sunucu hata tekrar deneyin abone abonelik hesap hesabınız giriş şifre
    kayıt ücretsiz istediğiniz
  `,
  rules: {
    'ad-label': {
      words: `
        (haberin|yazının|haber) (devamı|) reklamdan sonra *;
        reklam;
        reklamlar;
        ilan;
        (haberin devamı|haber) (reklamdan|reklamın|reklam) (sonra|altında|altındadır) *;
        reklamı (kapat|geç|gizle);
        advertorial;
        (haberin|yazının|haber|içeriğin) (devamı|) (reklamın|reklamdan|reklamların) (altında|sonra|ardından);
        reklamdan sonra devam (ediyor|edecek|edin);
        (okumaya|habere) devam etmek için (kaydırın|aşağı kaydırın);
        reklam (alanı|arası);
        reklamsız (oku|okuyun);
        reklamları (kapat|gizle|geç);
        bu bir reklamdır;
        bu bir ilandır;
        bu reklamı neden görüyorum;
        basın ilan kurumu
      `,
      example: 'REKLAM',
      counter: 'Reklam kurulu cezayı pazartesi açıkladı.',
    },
    'ad-block': {
      words: `
        sponsorlu (içerik|içerikler|bağlantılar|bağlantı);
        sponsorlu;
        reklam içeriği;
        ilanlar;
        resmi ilanlar;
        tanıtım;
        (iş ortağı|marka) (içeriği|içerikleri);
        bu içerik * (bağlantıları|bağlantılar|reklam) içerir;
        advertorial içerik;
        advertorial
      `,
      example: 'Sponsorlu içerik',
      counter: 'Sponsorlu koşuyu o kazandı.',
    },
    'promo-lead': {
      words: `
        ayrıca (bakınız|bakın|okuyun|oku);
        ayrıca oku;
        ayrıca okuyun;
        (bunu da|bunları da|şunu da) (oku|okuyun|okuyabilirsiniz);
        ilginizi çekebilir;
        (bu haberler|bunlar da|bu haber de|bu da) ilginizi çekebilir;
        ilgili (haber|haberler|konular|yazılar|içerikler);
        benzer (haberler|içerikler|yazılar);
        daha fazla (oku|haber|bilgi|göster);
        devamını oku;
        devamı için tıklayın;
        okumaya devam et;
        (sonraki|önceki) (haber|yazı);
        (video|galeri|izle|foto galeri);
        önerilen (haberler|videolar|içerikler);
        sizin için *;
        öne çıkan *;
        editörün seçtikleri;
        okumadan geçme;
        kaçırmayın;
        ayrıntılar için *;
        haberin devamı;
        haberin devamı için tıklayın;
        haberin devamı için tıklayınız;
        haberin devamı aşağıda;
        (bunlara|bunlara da|bu habere|buna) (da|) göz (atın|at);
        göz atın;
        (şu|bu) haberi de (okuyun|oku);
        daha fazlasını (oku|okuyun|gör);
        daha fazlası (için|);
        haberin (detayları|tamamı|ayrıntıları|devamını oku|tamamını oku|tamamını okuyun);
        haberi oku;
        haberi okumak için tıklayın;
        tıklayın;
        tıklayınız;
        diğer haberler;
        diğer (haberlerimiz|içerikler)
      `,
      example: 'İlginizi çekebilir: Dağdan inen kedi',
      counter: 'Video kaydı mahkemede izlendi.',
    },
    'promo-list': {
      words: `
        önerilen (video|videolar|haber|haberler|içerikler);
        (çok|en çok) (okunanlar|okunan|okunan haberler|izlenenler|konuşulanlar|paylaşılanlar);
        son (haberler|dakika haberleri|eklenenler|dakika gelişmeleri);
        günün (haberleri|öne çıkanları|manşetleri|manşeti);
        manşet;
        gündem başlıkları;
        tümünü gör;
        tüm haberler;
        daha fazla;
        popüler;
        trend;
        e bülten;
        bülten;
        tavsiye edilenler;
        yazarlar;
        günün (öne çıkan haberleri|öne çıkanları);
        sizin için seçtik;
        sizin için seçtiklerimiz;
        editörün seçimi;
        (en son|güncel|popüler|tavsiye edilen|çok okunan|en çok okunan|diğer|yeni) haberler;
        (haftanın|bugün|bugünün|ayın|günün|bu hafta) (en|) çok (okunanları|okunanlar|okunan haberleri|izlenenleri);
        haftanın en çok okunanları;
        bugün en çok okunanlar;
        en çok (izlenen videolar|yorumlananlar|yorumlanan haberler|beğenilenler|arananlar|tıklananlar);
        öne çıkanlar;
        günün özeti;
        (tüm|son|ilgili|önerilen) videolar;
        popüler (videolar|yazılar|içerikler)
      `,
      example: 'En çok okunanlar',
      counter: 'En çok okunan roman ise kısaydı.',
    },
    'promo-prompt': {
      words: `
        (bizi|haberleri|gelişmeleri|son dakika|tüm) * (takip edin|takip et|abone olun|abone ol) *;
        * (takip etmek için|abone olmak için|katılmak için|indirmek için|okumak için|için) (tıklayın|tıklayınız) *;
        (haberin|habere|yazının|videonun) (devamı|detayı|detayları) * (tıklayın|tıklayınız) *;
        (e bültenimize|bültenimize|kanalımıza|whatsapp kanalımıza|telegram kanalımıza|youtube kanalımıza) *;
        (uygulamamızı|mobil uygulamamızı) *;
        * whatsapp (kanalı|kanalımız|ihbar) *;
        google news;
        google news (te|de) *;
        google news abone (ol|olun);
        abonelik;
        abonelik (paketleri|seçenekleri|için|işlemleri);
        bu içerik * abone *;
        bildirimleri (aç|açın|etkinleştir|kapat|yönet|açmak için tıklayın);
        gazete manşetlerini *;
        (e bültene|bültene|bültenimize|e bültenimize) (abone ol|abone olun|kaydolun|kayıt ol|kaydol|üye ol);
        (e bülten|bülten) (aboneliği|üyeliği|kaydı);
        * google da tercih edilen kaynak *;
        google da tercih edilen kaynak *;
        (whatsapp|telegram|youtube) (kanalını|kanalımızı|kanalına|kanalımıza) (takip et|takip edin|katıl|katılın|abone ol|abone olun);
        (instagram|facebook|twitter|x|youtube|tiktok|google news|sosyal medya|sosyal medyada|haberler) (da|de|te|ta|dan|) (bizi|) takip (et|edin);
        takip et;
        (google play|app store|appgallery) (den|dan) (indirin|indir);
        (bildirimlere|bildirimleri) (izin ver|aç|açın|etkinleştir);
        (son dakika gelişmelerinden|gelişmelerden|haberlerden|son gelişmelerden) (anında|ilk siz|) haberdar (olun|ol);
        ücretsiz (üye ol|üye olun|deneyin|dene|abone ol|kaydol);
        (hesabın|hesabınız|üyeliğiniz) (yok|var) mu;
        (hesabın|hesabınız) (yok|var) (mu|mı) (giriş|üye|hemen|kaydol) *;
        (zaten|hâlâ) (üye|abone) (misiniz|misin);
        bu (içerik|haber|yazı) abonelere özeldir *;
        (sadece|yalnızca) (aboneler|üyeler) (okuyabilir|görebilir);
        abonelere özel;
        hemen (abone ol|üye ol|indir|abone olun);
        bağımsız gazeteciliği (destekle|destekleyin|desteklemek için) *;
        destek ol;
        destek olun
      `,
      example: 'Haberin devamı için tıklayın',
      counter: 'Bizi dinlemediler, dedi muhtar.',
    },
    'promo-form': {
      words: `
        (e posta|eposta|mail) (adresiniz|adresi|adresinizi girin) *;
        e posta;
        abone ol;
        gönder;
        kaydol;
        üye ol;
        giriş yap;
        üye girişi;
        kabul et;
        kabul ediyorum *;
        tümünü kabul et;
        reddet;
        kapat;
        tamam;
        kvkk *;
        aydınlatma metni *;
        uygulamayı indir;
        (bültenimize|e bültenimize|kanalımıza) abone (olun|ol);
        (bültenimize|e bültenimize) abone olun * (gelsin|kaçırmayın);
        şifremi unuttum;
        (şifrenizi|şifreni) mi (unuttunuz|unuttun);
        zorunlu alan;
        zorunlu alanlar;
        bu alan zorunludur;
        (aboneliğiniz|kaydınız|üyeliğiniz|mesajınız|yorumunuz) (başarıyla|) (tamamlandı|alındı|gönderildi|oluşturuldu|iletildi);
        teşekkürler (kaydınız|aboneliğiniz) *;
        lütfen geçerli bir (e posta|eposta|mail) *;
        geçerli bir (e posta|eposta|mail) (adresi|adres) (girin|giriniz|yazın);
        bir hata oluştu;
        bir hata oluştu lütfen *;
        lütfen tekrar deneyin;
        lütfen daha sonra tekrar deneyin
      `,
      example: 'E-posta adresiniz',
      counter: 'Gönder dedim, dedi.',
    },
    'share-prompt': {
      words: `
        (paylaş|paylaşın|haberi paylaş|facebook ta paylaş|twitter da paylaş|whatsapp ta paylaş|sosyal medyada paylaş|bu haberi paylaş|facebook paylaş);
        (facebook|twitter|x|whatsapp|linkedin) (ta|da|de|te) paylaş;
        (bağlantıyı|linki|link) kopyala;
        kopyalandı;
        (yazdır|kaydet|favorilere ekle|metni büyüt|yazı boyutu);
        # (paylaşım|okunma|görüntülenme|beğeni);
        yazı boyutunu (büyüt|küçült);
        (whatsapp|facebook|twitter|telegram|e posta|mail) ile (paylaş|gönder);
        (arkadaşına|arkadaşınıza|e posta ile) (gönder|gönderin);
        (arkadaşınla|arkadaşlarınla|arkadaşlarınızla) (paylaş|paylaşın);
        (bağlantı|link) (kopyalandı|panoya kopyalandı);
        (daha|) sonra oku;
        (okuma listesine|listeme|listeye|favorilerime) ekle;
        pdf (indir|olarak kaydet|kaydet);
        (hediye et|haberi hediye et);
        (haberi|yazıyı) (yazdır|kaydet);
        a a
      `,
      example: 'Haberi paylaş',
      counter: 'Paylaşmak ona zor geldi.',
    },
    'share-words': {
      words: `
        paylaş paylaşın facebook twitter x whatsapp telegram linkedin pinterest e posta mail yazdır kopyala
        kaydet beğen takip et yorum yap yorumlar dinle bağlantıyı link ta da haberi instagram
      `,
      example: 'Paylaş Yazdır Kaydet',
      counter: 'Paylaş dedi, o da verdi.',
    },
    'comments-head': {
      words: `
        yorumlar #;
        yorumlar;
        yorum;
        # yorum;
        yorum (yap|yaz|yazın|yapın|gönder|ekle|yapınız);
        (tüm|okuyucu|son) (yorumlar|yorumları);
        yorumlar kapalı *;
        (ilk yorumu|ilk yorum) *;
        yanıtla;
        cevapla;
        cevabı iptal et;
        bir (cevap|yanıt|yorum) (yazın|yaz|bırakın);
        henüz yorum *;
        görüşlerinizi *;
        yorumunuz;
        yorumunuzu (yazın|yaz|paylaşın|ekleyin);
        yorumları (göster|oku|gör|gizle|okuyun);
        tüm yorumları (gör|göster|oku);
        daha fazla yorum;
        daha fazla yorum (yükle|göster|gör);
        (siz|sen|peki siz) ne (düşünüyorsunuz|düşünüyorsun|dersiniz);
        (siz|) bu konuda ne düşünüyorsunuz;
        (fikrinizi|düşüncelerinizi|görüşünüzü) (paylaşın|yazın|belirtin);
        (yorumu|) şikayet et;
        en (yeniler|eskiler|beğenilenler);
        en yeni;
        en eski;
        sırala;
        (habere|haberi|bu habere) yorum (yap|yaz|yapın);
        habere (ifade bırak|tepki ver);
        (bu|) habere tepkiniz (ne|nedir);
        tepkiniz nedir;
        (yorum|yorumlar) (yükleniyor|kapalıdır)
      `,
      example: 'Yorum yaz',
      counter: 'Yorum istemedi başkan.',
    },
    'comments-prompt': {
      words: `
        e posta (hesabınız|adresiniz) yayımlanmayacak *;
        e posta hesabınız *;
        gerekli alanlar *;
        yorum (yapmak|yazmak|yapabilmek|gönderebilmek) (için|istiyorsanız) *;
        yorumlar * (onaylandıktan|onay|moderasyon|kurallar|sorumluluğu) *;
        suç teşkil edecek *;
        küfür hakaret *;
        (küfür|hakaret) * (onaylanmamaktadır|onaylanmaz|yayınlanmaz|yayımlanmaz|yayınlanmamaktadır) *;
        adımı e posta *;
        yorum yapabilmek için *
      `,
      example: 'Yorum yapmak için giriş yapmalısınız.',
      counter: 'Yorumlar ikiye ayrıldı köyde o gün.',
    },
    'copyright-notice': {
      words: `
        (tüm|bütün|her) hakları saklıdır *;
        * (tüm hakları|her hakkı) saklıdır *;
        her hakkı saklıdır *;
        (izinsiz|kaynak gösterilmeden) * (kullanılamaz|yayınlanamaz|alıntı|kopyalanamaz) *;
        kaynak gösterilmeden *;
        telif (hakları|hakkı) * (aittir|saklıdır|mahfuzdur|korunmaktadır) *;
        telif hakkı #;
        telif hakları;
        copyright # *;
        (izin|yazılı izin) alınmadan * (yayımlanamaz|yayınlanamaz|kullanılamaz|kopyalanamaz);
        izin alınmadan (yayımlanamaz|yayınlanamaz|kullanılamaz|kopyalanamaz)
      `,
      example: 'Tüm hakları saklıdır.',
      counter: 'Hakları olan payı istediler.',
    },
    'source-notice': {
      words: `
        (haber|orijinal) (kaynağı|kaynak|haber) *;
        bu (haber|içerik|yazı) * (tarafından|alınmıştır|çevrilmiştir|hazırlanmıştır|müdahalesi olmadan|otomatik) *;
        * muhabirlerinin müdahalesi olmadan *;
        ajanslar;
        basın bülteni;
        haberin kaynağı;
        (orijinal|asıl) (haberi|habere|metni|yazıyı) (oku|git|okuyun);
        (kaynağa|habere|kaynak siteye) git;
        bu (yazı|haber|makale) ilk (olarak|kez) * (yayımlandı|yayınlandı|yayımlanmıştır|yayınlanmıştır)
      `,
      example: 'Bu haber AA tarafından hazırlanmıştır',
      counter: 'Kaynak suyu kesildi diye yürüdüler o sabah hepsi birden meydana.',
    },
    'source-lead': {
      words: `
        kaynak;
        haberin kaynağı;
        haber kaynağı
      `,
      example: 'Kaynak: AA',
      counter: 'Kaynak kurudu.',
    },
    contributors: {
      words: `
        * (bu habere|habere) (katkıda bulundu|katkıda bulundular|katkı sağladı);
        katkıda bulunanlar *;
        çeviren *;
        (çeviri|düzenleme) *
      `,
      example: 'Ayşe Örnek bu habere katkıda bulundu.',
      counter: 'Yağmur buna katkıda bulundu.',
    },
    'reading-time': {
      words: `
        okuma süresi # (dakika|dk);
        # (dk|dakika) (okuma süresi|okuma);
        (tahmini|ortalama) okuma süresi # (dakika|dk)
      `,
      example: 'Okuma süresi: 3 dakika',
      counter: 'Okuma süresi 3 dakikayı geçince salon boşaldı.',
    },
    'summary-head': {
      words: `
        özet;
        haberin özeti
      `,
      example: 'Haberin özeti',
      counter: 'Haberin özeti buydu, gerisi ertesi gün yazıldı.',
    },
    'nav-line': {
      words: `
        anasayfa;
        ana sayfa;
        içeriğe (geç|atla);
        menü;
        ara;
        arama;
        (menüyü|menü) (aç|kapat);
        yukarı *;
        başa dön;
        geri dön;
        sesli dinle;
        künye;
        iletişim;
        gizlilik (politikası|sözleşmesi|ilkeleri);
        çerez politikası *;
        kullanım (şartları|koşulları);
        hakkımızda;
        bize ulaşın;
        site haritası;
        arşiv;
        canlı;
        canlı yayın;
        son dakika;
        özel haber;
        flaş;
        içindekiler;
        tıklayın büyütün;
        (hata|yanlış) bildir *;
        bu site (çerez|çerezler) *;
        çerezleri *;
        tarayıcınız *;
        haberi dinle;
        (haberi|makaleyi|yazıyı) dinle;
        haberle ilgili (konular|etiketler|daha fazlası);
        (haberin|yazının) (etiketleri|konusu);
        bu (haberde|yazıda|içerikte);
        (galeriyi|galeriye|videoyu|fotoğrafı) (aç|git|gör|oynat|izle|büyüt);
        (fotoğraf|foto) galerisi;
        tüm (fotoğraflar|fotoğrafları gör|galeriyi gör);
        # (fotoğraf|foto);
        oynat;
        tam ekran;
        (sonraki|önceki) (video|sayfa|galeri|foto);
        yükleniyor;
        (haberi|yazıyı) sesli (dinle|oku);
        haberi dinle # *;
        sesli (oku|haber);
        (hatayı|hata|yanlışı) (bildir|bildirin);
        (haberde|yazıda|bu haberde) (bir|) hata mı (var|buldunuz|gördünüz);
        bir hata mı (var|buldunuz|gördünüz);
        (bize|editöre|yazara) (yazın|mesaj gönder);
        buradasınız;
        (anasayfaya|ana sayfaya|listeye) (dön|geri dön);
        yapay (zeka|zekâ) özeti;
        bu özet yapay (zeka|zekâ) *;
        # dakikalık okuma
      `,
      example: 'Haberi dinle',
      counter: 'Dinle, dedi usta.',
    },
    'nav-lead': {
      words: `
        etiketler;
        etiket;
        konular;
        kategori;
        kategoriler;
        anahtar kelimeler;
        ilgili konular
      `,
      example: 'Etiketler: köy, lamba',
      counter: 'Konular bitti.',
    },
    'nav-words': {
      words: `
        anasayfa ana sayfa haberler haber gündem politika siyaset ekonomi dünya türkiye spor futbol kültür
        sanat yaşam magazin sağlık eğitim teknoloji bilim çevre hava durumu asayiş yerel bölge istanbul
        ankara izmir yazarlar köşe yazıları video videolar foto galeri galeriler canlı son dakika arşiv künye
        iletişim reklam gizlilik politikası çerez kullanım şartları hakkımızda e gazete otomobil seyahat
        sinema müzik kitap finans borsa ilan ilanlar resmi tümü ve
      `,
      example: 'Gündem Ekonomi Spor',
      counter: 'Spor değil bu.',
    },
    'author-head': {
      words: `
        (yazar|yazarın|editör) (hakkında|diğer yazıları|tüm yazıları|bilgisi);
        yazar hakkında;
        (tüm|diğer) yazıları;
        muhabir hakkında;
        yazarın tüm yazıları;
        (yazarın|yazarın tüm) (önceki|son|diğer) yazıları;
        diğer yazarlar;
        haber merkezi;
        (yazarı|muhabiri|editörü) takip et;
        editör;
        muhabir;
        yazarın diğer haberleri;
        * in tüm (haberleri|yazıları);
        (muhabirin|editörün) (tüm|diğer) haberleri
      `,
      example: 'Yazar hakkında',
      counter: 'Yazar gelmedi.',
    },
    'wall-error': {
      words: `
        sayfa (bulunamadı|mevcut değil) *;
        (aradığınız|istediğiniz) sayfa *;
        hata #;
        üzgünüz *
      `,
      example: 'Sayfa bulunamadı',
      counter: 'Sayfa yırtıktı.',
    },
    'wall-challenge': {
      words: `
        erişim (engellendi|reddedildi) *;
        (robot|insan) olmadığınızı *;
        javascript i etkinleştirin *;
        tarayıcınız kontrol ediliyor *
      `,
      example: 'Erişim engellendi',
      counter: 'Erişim kolaydı.',
    },
    'wall-consent': {
      words: `
        (tümünü kabul et|çerez ayarları|çerezleri kabul et|tümünü reddet);
        kişisel verileriniz * (işlenir|işlenmektedir|kvkk|korunması|kapsamında|çerez|çerezler) *;
        devam etmeden önce *;
        (gizliliğinize|gizliliğiniz|gizliliğinizi) (değer|önem|önemsiyoruz|bizim) *
      `,
      example: 'Çerezleri kabul et',
      counter: 'Kabul et dedi.',
    },
  },
};
