/** Indonesian, and the Malay that is written the same. */
import type { Language } from './language.js';

export const id: Language = {
  code: 'id',
  stops: `
    yang dan di ke dari untuk dengan pada ini itu tidak dalam akan juga telah sudah oleh sebagai bisa
    dapat karena adalah ada para saat kepada mereka kami kita dia ia saya bahwa atau tak lebih hingga
    tersebut namun tetapi seperti setelah sebelum masih lagi agar hanya secara antara bagi terhadap atas
    serta pun jika maka
  `,
  dateWords: `
    senin selasa rabu kamis jumat sabtu minggu ahad terbit tayang diterbitkan diperbarui dipublikasikan
    diposting update pukul wib wita wit jam menit detik hari bulan tahun lalu yang baca menit
  `,
  nameWords: 'dan',
  months: `
    januari|jan; februari|feb|pebruari; maret|mar; april|apr; mei; juni|jun; juli|jul; agustus|agu|agt;
    september|sep; oktober|okt; november|nov|nopember; desember|des
  `,
  bylines: 'oleh; penulis; reporter; editor; pewarta; wartawan; laporan; ditulis oleh',
  credits: 'foto; foto oleh; sumber foto; kredit foto; gambar; dok; dokumentasi; ilustrasi',
  captions: 'foto ilustrasi; ilustrasi; foto arsip; arsip foto; dok foto; keterangan foto',
  wallWords: `
    kami kita anda cookie cookies persetujuan setuju mitra perangkat iklan konten data privasi preferensi
    pilihan pengaturan terima tolak peramban browser javascript keamanan robot verifikasi permintaan
    jaringan halaman alamat tautan dihapus beranda cari situs server kesalahan coba lagi berlangganan
    pelanggan akun masuk kata sandi daftar gratis
  `,
  rules: {
    'ad-label': {
      words: `
        iklan;
        advertorial;
        (scroll|gulir) (ke bawah|) untuk (melanjutkan|lanjut) (membaca|);
        lanjutkan membaca di bawah (iklan|);
        artikel berlanjut setelah iklan *
      `,
      example: 'Gulir untuk melanjutkan membaca',
      counter: 'Iklan di pohon itu hilang dalam satu malam.',
    },
    'promo-lead': {
      words: `
        baca juga;
        baca pula;
        baca selengkapnya;
        baca lainnya;
        baca artikel lainnya;
        simak juga;
        simak pula;
        lihat juga;
        tonton juga;
        tonton video;
        berita terkait;
        artikel terkait;
        terkait;
        artikel menarik lainnya;
        pilihan editor;
        video;
        selengkapnya;
        halaman selanjutnya;
        halaman berikutnya
      `,
      example: 'Baca juga: Jembatan yang tidak pernah dibuka',
      counter: 'Baca juga laporan dinas, yang tidak menemukan kesalahan.',
    },
    'promo-list': {
      words: `
        berita terpopuler;
        terpopuler;
        populer;
        berita populer;
        paling banyak dibaca;
        paling populer;
        berita terbaru;
        terbaru;
        terkini;
        berita terkini;
        berita lainnya;
        artikel lainnya;
        rekomendasi;
        rekomendasi untuk anda;
        trending;
        pilihan redaksi;
        berita utama;
        tag terpopuler;
        lihat semua;
        selengkapnya;
        muat lainnya;
        indeks berita
      `,
      example: 'Berita terpopuler',
      counter: 'Terpopuler adalah jalan lama di tepi sawah.',
    },
    'promo-prompt': {
      words: `
        ikuti * (whatsapp|telegram|google news|instagram|twitter|facebook|channel|saluran) *;
        cek berita * google news *;
        dapatkan (berita|informasi|update) *;
        berlangganan *;
        langganan * (sekarang|newsletter|epaper) *;
        download aplikasi *;
        unduh aplikasi *;
        gabung * (telegram|whatsapp|channel|grup) *;
        daftar * newsletter *;
        jangan lewatkan *;
        klik di sini *;
        klik disini *;
        simak berita lainnya *;
        simak (video|juga video) *;
        gambas video *
      `,
      example: 'Ikuti saluran WhatsApp kami untuk kabar harian',
      counter: 'Berlari di pasir lebih berat, katanya.',
    },
    'share-prompt': {
      words: `
        bagikan;
        bagikan (ke|di|artikel|berita|ini) *;
        salin (link|tautan);
        sebarkan;
        # (kali|) dibaca;
        dibaca # kali;
        dilihat # kali
      `,
      example: 'Bagikan ke WhatsApp',
      counter: 'Bagikan beras itu rata, kata ibu.',
    },
    'comments-head': {
      words: `
        komentar;
        # komentar;
        tinggalkan (balasan|komentar);
        berikan komentar;
        tulis komentar;
        beri komentar;
        batalkan balasan
      `,
      example: 'Tinggalkan Balasan',
      counter: 'Komentar kepala desa pendek saja.',
    },
    'comments-prompt': {
      words: `
        alamat email anda tidak akan dipublikasikan *;
        ruas yang wajib *;
        anda harus masuk untuk *;
        silakan (login|masuk) *
      `,
      example: 'Alamat email Anda tidak akan dipublikasikan.',
      counter: 'Silakan duduk, kata tuan rumah.',
    },
    'copyright-notice': {
      words: `
        hak cipta * (dilindungi|©) *;
        hak cipta dilindungi *;
        seluruh hak cipta *;
        dilarang (mengutip|menyalin|memperbanyak|keras) * (izin|seizin) *
      `,
      example: 'Hak cipta dilindungi undang-undang.',
      counter: 'Hak petani dilindungi, kata bupati.',
    },
    'nav-lead': {
      words: `
        tag;
        tags;
        topik;
        kategori;
        kata kunci;
        rubrik;
        kanal
      `,
      example: 'Tag: jembatan, cuaca, feri',
      counter: 'Topik itu cepat berganti.',
    },
    'nav-line': {
      words: `
        beranda;
        kembali ke (atas|beranda);
        cari;
        menu;
        masuk;
        daftar;
        tentang kami;
        hubungi kami;
        kontak kami;
        kontak;
        redaksi;
        pedoman media siber;
        kebijakan privasi;
        syarat dan ketentuan;
        info iklan;
        karier;
        dengarkan berita;
        ukuran huruf;
        lewati ke konten
      `,
      example: 'Pedoman Media Siber',
      counter: 'Cari ikan di sana sulit.',
    },
    'nav-words': {
      words: `
        beranda home news nasional daerah internasional politik hukum ekonomi bisnis keuangan olahraga bola
        sepakbola teknologi tekno otomotif gaya hidup lifestyle kesehatan pendidikan hiburan seleb budaya
        wisata travel opini kolom video foto infografis indeks regional metro dunia sains lingkungan kuliner
        hikmah cek fakta dan
      `,
      example: 'Nasional Daerah Ekonomi Olahraga Opini',
      counter: 'Olahraga pagi ditiadakan tiga kali.',
    },
    'author-head': {
      words: `
        tentang penulis;
        profil penulis
      `,
      example: 'Tentang penulis',
      counter: 'Penulis surat itu tidak pernah ditemukan.',
    },
  },
};
