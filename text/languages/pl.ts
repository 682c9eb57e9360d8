/** Polish. */
import type { Language } from './language.js';

export const pl: Language = {
  code: 'pl',
  stops: `
    i w na z do nie się że o jest to od po za przez dla jak ale już był była było były są tego tej tym
    które który która jego jej ich oraz przy tylko może będzie także czy jako przed nad gdy kiedy lub
    również został została między roku
  `,
  dateWords: `
    poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob ndz dodano
    opublikowano publikacja aktualizacja zaktualizowano ostatnia data o godz godzina minut min temu
    dzisiaj dziś wczoraj dni czas czytania komentarze
  `,
  nameWords: 'i',
  months: `
    stycznia|styczeń; lutego|luty; marca|marzec; kwietnia|kwiecień; maja|maj; czerwca|czerwiec;
    lipca|lipiec; sierpnia|sierpień; września|wrzesień; października|październik; listopada|listopad;
    grudnia|grudzień
  `,
  bylines: 'autor; autorka; autorzy; redakcja; opracowanie; oprac; tekst',
  credits: 'fot; foto; fotografia; zdjęcie; zdjęcia; źródło zdjęcia; rys',
  captions: 'zdjęcie ilustracyjne; zdjęcie archiwalne; fot ilustracyjna; zdjęcie poglądowe',
  wallWords: `
    my nasz nasze naszych partnerzy partnerów zgoda zgody cookie cookies urządzenie urządzeniu dane
    danych osobowych prywatność prywatności reklamy treści ustawienia akceptuję odrzuć przeglądarka
    przeglądarki javascript bezpieczeństwo robot sieć strona strony adres link usunięta szukaj serwis
    serwisu serwer błąd spróbuj ponownie konto zaloguj hasło prenumerata użytkowniku
  `,
  rules: {
    'ad-label': {
      words: `
        reklama;
        reklamy;
        dalsza część (artykułu|tekstu|materiału) (pod|poniżej) *;
        ciąg dalszy (artykułu|tekstu|) pod (reklamą|wideo|materiałem wideo);
        materiał (sponsorowany|promocyjny|reklamowy|partnera)
      `,
      example: 'Dalsza część artykułu pod reklamą',
      counter: 'Reklama zniknęła z drzewa w jedną noc.',
    },
    'promo-lead': {
      words: `
        czytaj także;
        czytaj też;
        czytaj również;
        czytaj więcej;
        czytaj dalej;
        przeczytaj także;
        przeczytaj też;
        przeczytaj również;
        przeczytaj;
        zobacz także;
        zobacz też;
        zobacz również;
        zobacz więcej;
        zobacz;
        sprawdź także;
        sprawdź też;
        polecamy;
        polecamy także;
        powiązane;
        podobne artykuły;
        galeria zdjęć;
        galeria;
        wideo;
        warto przeczytać;
        następny artykuł;
        poprzedni artykuł
      `,
      example: 'Czytaj także: Most, którego nie otwarto',
      counter: 'Zobacz także drugi brzeg, powiedział przewoźnik.',
    },
    'promo-list': {
      words: `
        najczęściej czytane;
        najpopularniejsze;
        popularne;
        najnowsze;
        najnowsze wiadomości;
        polecane;
        polecane artykuły;
        więcej wiadomości;
        inne artykuły;
        pozostałe wiadomości;
        na czasie;
        wybór redakcji;
        pokaż więcej;
        zobacz wszystkie;
        newsletter
      `,
      example: 'Najczęściej czytane',
      counter: 'Najczęściej czytane były listy babci.',
    },
    'promo-prompt': {
      words: `
        zapisz się (na|do) *;
        dołącz do nas *;
        obserwuj nas *;
        polub nas *;
        śledź nas *;
        pobierz aplikację *;
        subskrybuj *;
        wykup (dostęp|prenumeratę|subskrypcję) *;
        zaloguj się (aby|żeby|by) *;
        bądź na bieżąco *
      `,
      example: 'Zapisz się na nasz newsletter',
      counter: 'Dołącz kartkę, powiedziała pani w okienku.',
    },
    'share-prompt': {
      words: `
        udostępnij;
        udostępnij (na|ten|artykuł) *;
        podziel się *;
        kopiuj link;
        skopiuj link;
        wyślij znajomemu;
        drukuj;
        # udostępnień
      `,
      example: 'Udostępnij na Facebooku',
      counter: 'Udostępnij psu miskę, prosił sąsiad.',
    },
    'comments-head': {
      words: `
        komentarze;
        komentarz;
        # komentarzy;
        komentarze #;
        dodaj komentarz;
        napisz komentarz;
        skomentuj;
        zobacz komentarze
      `,
      example: 'Dodaj komentarz',
      counter: 'Komentarz wójta był krótki.',
    },
    'copyright-notice': {
      words: `
        wszelkie prawa zastrzeżone *;
        wszystkie prawa zastrzeżone *;
        kopiowanie * (zabronione|zgody) *;
        prawa autorskie *
      `,
      example: 'Wszelkie prawa zastrzeżone',
      counter: 'Wszelkie prawa kończą się na rzece, mówią starzy.',
    },
    'nav-lead': {
      words: `
        tagi;
        słowa kluczowe;
        tematy;
        temat;
        kategoria;
        kategorie;
        dział
      `,
      example: 'Tagi: bobry, boisko',
      counter: 'Tematy szybko się zmieniały.',
    },
    'nav-line': {
      words: `
        strona główna;
        przejdź do treści;
        przejdź do serwisu;
        powrót;
        wróć;
        na górę;
        menu;
        szukaj;
        zaloguj;
        zaloguj się;
        zarejestruj się;
        o nas;
        kontakt;
        regulamin;
        polityka prywatności;
        posłuchaj artykułu;
        źródło
      `,
      example: 'Strona główna',
      counter: 'Powrót zajął im godzinę.',
    },
    'nav-words': {
      words: `
        wiadomości kraj świat polska region polityka gospodarka biznes sport piłka nożna kultura rozrywka
        zdrowie nauka technologie opinie pogoda ogłoszenia motoryzacja turystyka edukacja wideo foto galerie
        podcasty newsletter kontakt i z
      `,
      example: 'Wiadomości Sport Kultura Biznes Ogłoszenia',
      counter: 'Piłka wpadła do rzeki trzy razy.',
    },
    'author-head': { words: 'o autorze; o autorce', example: 'O autorze', counter: 'O autorze nikt nic nie wiedział.' },
  },
};
