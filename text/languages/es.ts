/** Spanish. */
import type { Language } from './language.js';

export const es: Language = {
  code: 'es',
  stops: `
    a al algo algunos ante antes aquí así aún aunque bajo bien cada casi como con contra cual cuando cuya
    cuyo de del desde donde dos durante e el él ella ellos en entre era eran es esa ese eso esos esta
    está estaba estado están estar estas este esto estos fue fueron ha había habían hace hacia han hasta
    hay he la las le les lo los luego más me mi mientras mismo muy nada ni no nos nosotros nuestra
    nuestro o otra otras otro otros para pero poco por porque puede pueden pues que qué quien quienes se
    sea según ser será si sí sido sin sino sobre solo son su sus también tan tanto tiene tienen toda
    todas todo todos tras tres tuvo un una unas uno unos y ya yo dijo
  `,
  dateWords: `
    lunes martes miércoles jueves viernes sábado domingo lun mar mié jue vie sáb dom publicado publicada
    actualizado actualizada última actualización modificado creado el la a las los de del y hace hora
    horas hs h minuto minutos min día días semana semanas mes meses tiempo lectura lee leer en est fecha
    por redacción hoy ayer cet act
  `,
  nameWords: 'y e de del la los las con para en da',
  months: `
    enero|ene; febrero|feb; marzo|mar; abril|abr; mayo|may; junio|jun; julio|jul; agosto|ago;
    septiembre|setiembre|sept|sep; octubre|oct; noviembre|nov; diciembre|dic
  `,
  bylines: `
    por; texto; texto de; textos; redacción; escrito por; escribe; entrevista de; autor; autora;
    una crónica de; crónica de; de nuestro corresponsal; reportaje de; análisis de; columnista;
    enviado especial; enviada especial; corresponsal; cronista; una columna de; columna de;
    una entrevista de
  `,
  credits: `
    foto; fotos; foto de; fotografía; fotografía de; crédito; créditos; imagen; imágenes; imagen de;
    foto cortesía; cortesía; foto archivo; infografía; ilustración; crédito foto; cedida; cedidas;
    captura de video; captura de vídeo; captura de pantalla
  `,
  captions: `
    cedida; cedidas; imagen de archivo; foto de archivo; imagen referencial; foto referencial;
    fotografía de archivo; imagen ilustrativa; archivo; pie de foto; foto ilustrativa
  `,
  wallWords: `
    nosotros nuestros nuestro nuestra usted su sus tu tus cookie cookies consentimiento socios
    dispositivo dispositivos personalizada personalizados personalizado publicidad anuncios contenido
    contenidos datos personales privacidad preferencias opciones elección identificadores interés
    legítimo fines finalidades tratamiento tratar procesar procesan almacenar almacenamos acceder
    información configuración aceptar rechazar retirar gestionar medir medición audiencia navegador
    javascript seguridad tráfico robot robots humano activar active verificar verificación solicitud
    solicitudes automático automatizadas red conexión ip página páginas url dirección enlace movida
    eliminada inicio búsqueda buscar sitio web servidor error intentar inténtelo suscripción suscríbase
    suscríbete suscriptores cuenta sesión contraseña registrarse gratis puede puedes
  `,
  rules: {
    'ad-label': {
      words: `
        sigue leyendo después (del|de la) (anuncio|publicidad);
        publicidad;
        anuncio;
        anuncios;
        (la nota|el artículo|la noticia|esta nota|continúa) (continúa|sigue) (después|debajo|abajo|tras) (de la|de|la) publicidad;
        continúa (debajo|después|leyendo) *;
        sigue leyendo después de la publicidad;
        (cerrar|saltar) (anuncio|publicidad);
        espacio publicitario;
        pauta;
        (la nota|el artículo|la noticia|esta nota|la información) (continúa|sigue) (después|debajo|abajo) de (este anuncio|la publicidad|los anuncios);
        (sigue|siga|continúa|continúe|seguí) leyendo (tras|después de|debajo de) (la publicidad|el anuncio);
        (después|tras) (de la|la) publicidad (continúa|sigue) (la nota|el artículo|la noticia|leyendo);
        (desplázate|desplácese|desliza|deslice) para (continuar|seguir) *;
        publicidad (sigue|siga|continúa) leyendo (debajo|abajo);
        (ocultar|reportar|denunciar) (publicidad|anuncio|este anuncio);
        por qué veo este anuncio;
        (este|el) artículo contiene enlaces de (afiliados|afiliado|afiliación) *;
        publirreportaje;
        publireportaje;
        espacio (patrocinado|comercial);
        aviso publicitario
      `,
      example: 'PUBLICIDAD',
      counter: 'Publicidad y ruido fueron lo mismo para el juez.',
    },
    'ad-block': {
      words: `
        contenido (patrocinado|de marca|promocionado);
        patrocinado;
        patrocinado por *;
        presentado por *;
        enlaces patrocinados;
        contenidos patrocinados;
        de nuestros (socios|aliados);
        ofrecido por *;
        brandstudio;
        clasificados;
        te recomendamos *;
        contenido (de nuestros socios|de socios|ofrecido por *|comercial|para marcas);
        de nuestros patrocinadores;
        (artículo|noticia|espacio) (patrocinado|patrocinada|publicitario)
      `,
      example: 'Contenido patrocinado',
      counter: 'Patrocinado o no, el perro ganó.',
    },
    'promo-lead': {
      words: `
        lea también;
        lee también;
        lea (más|además|aquí|también aquí|igualmente);
        lee (más|además|aquí);
        leer también;
        leer más;
        ver también;
        vea también;
        (vea|mira|mire|ver) (además|también|más|aquí);
        (te|le|les|os) puede interesar;
        (te|le) podría interesar;
        también (te|le) puede interesar;
        también lea;
        también lee;
        puedes leer;
        puede leer;
        (quizá|quizás) (te|le) interese;
        (más|otras) (noticias|información|sobre el tema|sobre este tema|en *);
        (nota|notas|noticias|noticia|artículos|artículo|contenido) (relacionada|relacionadas|relacionados|relacionado|anterior|siguiente|recomendada|recomendadas);
        relacionado;
        relacionadas;
        relacionados;
        en contexto;
        no te pierdas;
        seguí leyendo;
        seguir leyendo;
        mirá también;
        no se pierda;
        recomendado;
        recomendados;
        (te|le|les) recomendamos (leer|);
        sigue leyendo;
        siga leyendo;
        continúa leyendo;
        artículo (anterior|siguiente);
        video;
        vídeo;
        en video;
        en vídeo;
        en fotos;
        galería;
        fotogalería;
        escucha;
        escuche;
        además;
        de interés;
        entérese;
        conozca;
        conoce más;
        leé también;
        (te|le) (sugerimos|aconsejamos) (leer|);
        noticia relacionada;
        más en;
        en esta misma sección;
        para saber más;
        para leer más;
        te contamos más;
        notas relacionadas;
        le puede interesar;
        entérate;
        (puedes|podés|puede) (ver|leer) (también|además|aquí|);
        en otras noticias;
        además (lea|lee);
        además (lea|lee|mira|vea);
        no (dejes|deje|dejés) de (leer|ver);
        para leer;
        (consulta|consulte) (también|además);
        descubre más;
        lee la (nota|noticia) completa;
        lea la (nota|noticia) completa;
        contenido sugerido;
        noticia sugerida;
        más detalles;
        mirá (el video|las fotos);
        escuchá
      `,
      example: 'Lea también: La fábrica de hielo que cerró por frío',
      counter: 'Lea también la sentencia, recomendó el vecino a quien quiso oírle.',
    },
    'promo-list': {
      words: `
        (más|lo más|los más|las más) (leído|leídas|leídos|visto|vistas|popular|populares|compartido|reciente|recientes|comentado);
        lo último;
        lo más leído (de|en) *;
        (últimas|otras|más) noticias;
        noticias (destacadas|recientes|del día);
        tendencias;
        destacados;
        destacadas;
        en portada;
        temas del día;
        temas relacionados;
        más (información|contenido|contenidos|artículos);
        más (información|contenido|contenidos|artículos) (sobre|en|de|del|aquí|relacionado|para) *;
        nuestros boletines;
        boletines;
        boletín;
        newsletter;
        suscripciones;
        el tiempo;
        pasatiempos;
        (lo|las|los|) más (leído|leídas|leídos|visto|vistas|vistos) (hoy|ahora|del día|de la semana|de hoy);
        últimas noticias;
        (las|) noticias más (leídas|vistas|comentadas|compartidas|populares);
        lo último en (sociedad|política|economía|deportes|cultura|mundo|internacional|nacional|esta sección|tendencias|noticias|video);
        lo más (destacado|importante) (del día|de hoy|);
        (últimos|más) videos;
        (videos|historias|lecturas|notas|artículos|contenidos) (recomendados|recomendadas|sugeridas|sugeridos|destacados|destacadas);
        (nuestras|) recomendaciones;
        recomendaciones (para ti|del editor|para usted);
        (recomendado|recomendados|recomendadas|seleccionado) para (ti|usted|vos);
        más de (esta sección|sociedad|política|economía|deportes|cultura|mundo|internacional|la sección)
      `,
      example: 'Más leídas',
      counter: 'Lo último que vio fue el tren.',
    },
    'promo-prompt': {
      words: `
        (suscríbase|suscríbete|suscribirse|regístrate|regístrese|inscríbete) *;
        (reciba|recibe|recibir) (las|nuestro|nuestra|nuestras|en tu|en su|todas|gratis|el|los) *;
        (descargue|descarga|descárgate|descarga gratis) (la|nuestra|gratis|aquí|ya) *;
        (únete|únase|unirse) (a|al) *;
        puedes seguir * en (facebook|twitter|x|instagram) *;
        (haga|haz) (clic|click) *;
        click aquí *;
        clic aquí *;
        pulsa aquí *;
        (para|si quiere|si quieres) (seguir|continuar) leyendo *;
        (ya eres|ya es|eres|soy) suscriptor *;
        inicia sesión *;
        este (contenido|artículo) es (exclusivo|solo|para|de) *;
        apoya a (nuestro|este) (diario|medio|equipo) *;
        haz una donación *;
        (no te pierdas|mantente|manténgase|entérate) *;
        todas las noticias *;
        canal de whatsapp *;
        lee (todas|aquí|las) * (noticias|edición) *;
        (quiere|quieres|desea) (recibir|estar|más) *;
        activa (las|nuestras) notificaciones *;
        encuentra (más|todas|aquí) *;
        (siga|sigue|sigan) (toda|todas|nuestro|nuestra|nuestras|nuestros) *;
        (siga|sigue) * (google news|canal de whatsapp|canal de telegram);
        * en (tu|su) (mail|correo|email|e mail|bandeja|bandeja de entrada|buzón|inbox) *;
        * (entrá|ingresá|clickeá|cliqueá|ingresa|ingrese|entre|entra|hacé clic|mirá) (acá|aquí);
        * (suscríbete|suscríbase|suscribite|regístrate|inscríbete|descárgala|apúntate) (aquí|acá|gratis|ya|y *);
        quiero (recibirlo|recibirla|suscribirme|apuntarme);
        encuentre (también|más) *;
        (encuentre|encontrá|lee|lea) también en *;
        (síguenos|síganos) (en|a|por) *;
        (siga|sigue) (en vivo|en directo|la transmisión|el minuto a minuto|el canal|la actualidad|las noticias) *;
        estamos recopilando (más|) antecedentes *;
        (encontraste|viste|detectaste) (un|algún) error (en|en la|en esta) (noticia|nota) *;
        hay un error en esta (noticia|nota) *;
        (agréganos|agregá|agrega|añádenos|añade|elígenos) * (fuente preferida|fuente favorita|fuentes preferidas) *;
        disponible en (google play|app store|android|la app store) *;
        (recibe|reciba|recibir) alertas;
        activar (las|) notificaciones;
        (ya tienes|ya tiene|no tienes|no tiene|tienes|aún no tienes) (una|) cuenta;
        (ya tienes|ya tiene|no tienes|tienes) (una|) cuenta (inicia|inicie|ingresa|ingrese|regístrate|regístrese|crea|accede) *;
        (artículo|noticia|nota) (exclusivo|exclusiva|solo) (para|) (suscriptores|socios|usuarios registrados);
        (esta|la) (noticia|nota) es (exclusiva|solo) para *;
        hazte (socio|suscriptor|premium|miembro|socia);
        apoya (nuestro|el) (periodismo|trabajo) *;
        sigue leyendo (gratis|con tu suscripción);
        (lee|lea) la edición (de hoy|impresa|digital)
      `,
      example: 'Suscríbase a nuestro boletín',
      counter: 'Recibir la visita del alcalde no le alegró.',
    },
    'promo-form': {
      words: `
        (tu|su|ingrese su|ingresa tu|introduce tu|escribe tu|correo|ingresa su) (correo|email|e mail|correo electrónico|dirección de correo|electrónico|nombre) *;
        correo electrónico;
        (al|con) (suscribirte|suscribirse|registrarte|registrarse|hacer clic|enviar|darte|continuar) * (acepta|aceptas|términos|condiciones|privacidad|política) *;
        (puedes|puede) (darte|darse) de baja *;
        (gracias|muchas gracias) por (suscribirte|suscribirse|registrarte|tu|su) *;
        (se ha producido|ha ocurrido|ocurrió) un error *;
        suscribirme;
        suscribirse;
        enviar;
        registrarse;
        iniciar sesión;
        acceder;
        crear cuenta;
        aceptar;
        aceptar todo;
        aceptar y continuar;
        rechazar;
        rechazar todo;
        cerrar;
        configurar;
        acepto *;
        he leído y acepto *;
        suscríbete;
        suscríbase;
        exclusivo (para|) suscriptores;
        contenido exclusivo (para suscriptores|);
        solo para suscriptores;
        únete;
        descarga la app;
        ver más;
        mostrar más;
        cargar más;
        (has olvidado|olvidaste|olvidó|ha olvidado) (tu|su|la) contraseña;
        recuperar (la|) contraseña;
        campo obligatorio;
        campos obligatorios;
        (tu|su) (suscripción|registro|solicitud) (se ha|ha sido|fue) (realizado|completado|realizada|confirmada|enviada|registrada) *;
        (revisa|revise) (tu|su) (correo|bandeja|email|buzón) *;
        (introduce|ingresa|introduzca|ingrese|escribe) un (correo|email|correo electrónico) (válido|electrónico válido);
        por favor (introduce|ingresa|introduzca|ingrese) un *;
        (cancela|cancele) cuando (quieras|quiera);
        sin permanencia;
        ver (planes|ofertas|suscripciones|promociones);
        (correo|email) (inválido|no válido)
      `,
      example: 'Al registrarse acepta los términos y condiciones.',
      counter: 'Al continuar la marcha, llovía.',
    },
    'share-prompt': {
      words: `
        (síguenos|síganos|síguenos también) en (x|twitter|facebook|instagram|linkedin|tiktok|youtube|nuestras redes|redes sociales) *;
        (compartir|comparte|comparta) (en|esta|este|por|vía|la noticia|el artículo|artículo|noticia) *;
        compartir;
        (copiar|copia) (enlace|el enlace|link|url) *;
        enlace copiado *;
        (guardar|imprimir|enviar|escuchar) (artículo|noticia|nota|por correo) *;
        # (compartidos|compartidas|vistas|visitas|lecturas|me gusta);
        síguenos;
        comentar;
        añadir a favoritos *;
        compartir (nota|noticia|artículo|publicación);
        (guardar|leer) (para|) (después|más tarde|luego);
        leer (más tarde|después);
        (regala|regalar|regale) (este|esta|) (artículo|nota|noticia|suscripción);
        (descargar|guardar|ver) (en|) pdf;
        guardar;
        imprimir;
        (noticia|nota|artículo) (guardada|guardado);
        agregar a favoritos
      `,
      example: 'Compartir en Facebook',
      counter: 'Compartir el muro no le parece mal.',
    },
    'share-words': {
      words: `
        compartir comparte facebook twitter x whatsapp telegram linkedin pinterest email e mail correo
        electrónico imprimir enviar copiar enlace link url guardar comentar comentarios escuchar messenger
        por en vía tuitear me gusta síguenos redes sociales
      `,
      example: 'Compartir Imprimir Comentar',
      counter: 'Compartir fue difícil.',
    },
    'comments-head': {
      words: `
        comentarios #;
        comentarios;
        comentario;
        # (comentarios|comentario);
        (deja|dejar|deje|escribe|escribir|publica|publicar|añade|agrega|haz|agregar) (un|tu|su) (comentario|respuesta);
        (ver|leer|mostrar|cargar|sin|todos los) (comentarios|los comentarios|# comentarios);
        (únete a la|participa en la) (conversación|discusión);
        (comentarios|los comentarios) (cerrados|están cerrados|desactivados);
        sé el primero en *;
        danos tu opinión;
        opina;
        responder;
        cancelar respuesta;
        cancelar la respuesta;
        normas de *;
        normas (de|para) (comentarios|los comentarios|participación);
        deja tu opinión;
        ver todos los (comentarios|# comentarios);
        (añadir|publicar|enviar|agregar|escribir|hacer|reportar|denunciar|cargando|mostrar|ocultar) (un|) (comentario|comentarios|más comentarios);
        comentar (esta|la) (noticia|nota);
        (y tú|y vos|) qué (opinas|opinás|piensas|te parece);
        qué te pareció (esta|la|este) (noticia|nota|artículo);
        te (gustó|interesó|resultó útil|fue útil) (la|esta|este|el) (nota|noticia|artículo);
        (ordenar|ordenar por) (por|fecha|más recientes|relevancia);
        ordenar por;
        más (antiguos|recientes|valorados) primero;
        más antiguos;
        no hay comentarios (aún|todavía|disponibles|);
        cargando comentarios;
        deja una respuesta
      `,
      example: 'Deja un comentario',
      counter: 'Comentarios hubo, y risas, y luego nada.',
    },
    'comments-prompt': {
      words: `
        (tu|su) (dirección de|) correo electrónico no será (publicado|publicada) *;
        tu dirección de correo *;
        los campos (obligatorios|necesarios) *;
        los comentarios * (moderados|moderación|normas|revisados|publicados|eliminados|responsabilidad) *;
        (inicia|inicie) sesión para comentar *;
        para (comentar|poder comentar) *;
        debes (iniciar sesión|estar conectado) *;
        guarda mi nombre *;
        este sitio usa akismet *;
        esta es la opinión de los internautas *;
        nos reservamos el derecho *;
        conforme a los criterios (de|) *;
        (ingrese|inicie sesión|regístrese|ingresa|inicia sesión|regístrate) (o regístrese|o regístrate|o inicie sesión|) para comentar;
        esta funcionalidad es exclusiva *
      `,
      example: 'Tu dirección de correo electrónico no será publicada.',
      counter: 'Los comentarios del alcalde molestaron en el puerto.',
    },
    'copyright-notice': {
      words: `
        todos los derechos reservados;
        * todos los derechos reservados *;
        derechos reservados *;
        (prohibida|queda prohibida) (la|su|toda) (reproducción|reproducción total) *;
        prohibido (su|el) (uso|copia|reproducción) *;
        (reproducción|el contenido) * (prohibida|autorización|protegido);
        copyright # *
      `,
      example: 'Todos los derechos reservados.',
      counter: 'Derechos y deberes, dijo la jueza, van juntos.',
    },
    'source-notice': {
      words: `
        (con información de|con datos de|con informes de|con información del) *;
        con agencias;
        agencias;
        (ver|leer|lea) (la|el) (nota|artículo|noticia) (original|completa|completo) *;
        (enlace|artículo|noticia) original;
        (este|esta) (artículo|nota|contenido|noticia|texto) (fue|ha sido) (publicado|publicada|elaborado|elaborada|generado|generada|traducido|traducida|escrito|escrita|realizado) *;
        publicado originalmente *;
        traducido (por|del) *;
        (comunicado|nota) de prensa;
        información de agencia;
        redacción y agencias;
        (redacción|efe|europa press|agencias) con (agencias|información de agencias|información de efe);
        (este|esta) (artículo|nota|texto|noticia) se publicó (originalmente|por primera vez|primero) *;
        (leer|lea|ver|lee) (el|la|) (artículo|nota|noticia) (completo|completa|original);
        texto traducido (automáticamente|por|con|del) *;
        ver original
      `,
      example: 'Con información de agencias',
      counter: 'Fuentes secas y sed, contó el pastor de la zona.',
    },
    'source-lead': {
      words: `
        fuente;
        fuentes;
        vía
      `,
      example: 'Fuente: EFE',
      counter: 'Fuentes próximas al caso callaron.',
    },
    contributors: {
      words: `
        * (contribuyó|contribuyeron|colaboró|colaboraron) (a|en|con|para) (este|esta|la elaboración de este) (reporte|artículo|informe|nota|despacho|reportaje|información) *;
        con (la colaboración|información adicional|reportes|reporte) de *;
        (escrito|redactado) por *;
        (reportes|reporte|editado|traducido) por *;
        (edición|reporte|reportes) (por|adicional de) *;
        (reporte|información) adicional de *
      `,
      example: 'Ana Ejemplo contribuyó a este reporte desde Lima.',
      counter: 'El calor contribuyó a este final, según el árbitro.',
    },
    'reading-time': {
      words: `
        (tiempo|duración) de lectura # (min|minutos|minuto);
        # (min|minutos|minuto) de lectura;
        lectura # (min|minutos)
      `,
      example: '3 minutos de lectura',
      counter: 'Tras 3 minutos de lectura se levantó la sesión.',
    },
    'summary-head': {
      words: `
        claves;
        las claves;
        puntos clave
      `,
      example: 'Puntos clave',
      counter: 'Los puntos clave del acuerdo siguen sin conocerse.',
    },
    'nav-line': {
      words: `
        inicio;
        portada;
        (ir|saltar|pasar) al contenido *;
        menú;
        buscar;
        búsqueda;
        (abrir|cerrar) menú;
        volver (arriba|al inicio|a la portada|);
        subir;
        escuchar (artículo|noticia|nota|este artículo) *;
        escucha este artículo *;
        aviso legal;
        política de (privacidad|cookies) *;
        términos y condiciones *;
        términos de uso;
        contacto;
        contáctenos;
        contáctanos;
        quiénes somos;
        anúnciese;
        mapa del sitio;
        hemeroteca;
        en vivo;
        en directo;
        última hora;
        exclusivo;
        exclusiva;
        urgente;
        resumen;
        índice;
        ampliar;
        ampliar foto;
        ampliar imagen;
        foto # de #;
        imagen # de #;
        # de #;
        ver galería;
        (reportar|informar de) un error *;
        utilizamos cookies *;
        este sitio (usa|utiliza) cookies *;
        (tu|su) navegador *;
        noticia en desarrollo;
        la redacción;
        resumen (generado|hecho|creado|elaborado) (por|con) *;
        tags relacionados;
        temas de la nota;
        escucha la noticia;
        escuchá la noticia;
        límite de sesiones alcanzadas;
        línea ética;
        código de ética;
        (defensor|defensora) del lector;
        nuestra ética y transparencia;
        (la|las) (opinión|opiniones) * (responsabilidad exclusiva|exclusiva responsabilidad|son responsabilidad) *;
        en (este artículo|esta nota|esta noticia|este reportaje);
        temas (en|de) (esta|este) (nota|artículo|noticia);
        más temas;
        ver (la|) (fotogalería|galería|video|vídeo|fotos|imágenes|infografía|en pantalla completa);
        ver (todas las|las|más) (fotos|imágenes|noticias);
        ver el (video|vídeo);
        (reproducir|reproduce) (video|vídeo|audio|el video|el vídeo);
        # (fotos|imágenes);
        pantalla completa;
        (siguiente|anterior|próximo) (video|vídeo|foto|imagen);
        cargando;
        escucha (la|esta) (noticia|nota) # *;
        (reportar|notificar|corregir|comunicar) (un|) error;
        (has encontrado|encontraste|viste|detectaste|has visto) (un|algún) error;
        (corregir|rectificar) (artículo|noticia);
        (contacta|contacte|escribe|escriba|escríbenos) (con|a) la redacción;
        página (siguiente|anterior);
        (estás|está usted|usted está) aquí;
        lectura de # (min|minutos);
        lectura # min
      `,
      example: 'Escuchar artículo',
      counter: 'Escuchar no bastaba, dijo.',
    },
    'nav-lead': {
      words: `
        etiquetas;
        tags;
        temas;
        temas relacionados;
        archivado en;
        categorías;
        categoría;
        sección;
        palabras clave;
        más sobre;
        en esta noticia;
        lugares;
        más información sobre
      `,
      example: 'Etiquetas: campana, río',
      counter: 'Temas no faltaban aquella noche.',
    },
    'nav-words': {
      words: `
        inicio portada noticias actualidad política economía internacional mundo nacional nacionales local
        locales región regional deportes deporte fútbol cultura sociedad opinión editorial editoriales
        columnistas tecnología ciencia salud educación medio ambiente clima policiales sucesos justicia
        seguridad espectáculos entretenimiento gente estilo vida viajes gastronomía motor vivienda empleo
        negocios finanzas empresas América España México Colombia Argentina Chile Perú Europa latinoamérica
        videos vídeos video fotos podcast podcasts galerías especiales boletines newsletter suscripciones
        suscríbete hemeroteca contacto aviso legal privacidad cookies política términos condiciones
        publicidad quiénes somos ayuda juegos horóscopo clasificados edición impresa más última hora en vivo
        directo y la el de los
      `,
      example: 'Política Economía Deportes Cultura',
      counter: 'Política y sopa, decía.',
    },
    'author-head': {
      words: `
        (sobre|acerca de) (el autor|la autora|los autores|el periodista);
        (el autor|la autora|autor|autora|autores);
        (más|ver|todos los) (artículos|noticias|notas|publicaciones|posts) (de|del autor|por) *;
        (ver|conoce) * perfil *;
        sobre la firma;
        (ver|leer) (más|todos los|todas las) (artículos|notas|noticias|publicaciones) de *;
        ver (biografía|bio|perfil|más artículos|todos sus artículos);
        periodista;
        (seguir|sigue) (al|a este|a la|a esta) (autor|autora|periodista);
        más del autor;
        más de este autor;
        más de la autora
      `,
      example: 'Sobre el autor',
      counter: 'El autor del disparo sigue huido.',
    },
    'author-prompt': {
      words: `
        * es (periodista|corresponsal|redactor|redactora|reportero|reportera|columnista|editor|editora) *;
        (periodista|redactor|redactora|corresponsal|comunicador|comunicadora) (de|en|con|especializado|especializada) *
      `,
      example: 'Ana Ejemplo es periodista de la sección Local.',
      counter: 'El puente es nuevo.',
    },
    'wall-consent': {
      words: `
        nosotros y nuestros * (socios|cookies) *;
        (aceptar todo|aceptar todas|aceptar y continuar|rechazar todo|configurar cookies|gestionar opciones|más opciones|aceptar y cerrar);
        (su|tu) privacidad (es importante|nos importa) *;
        valoramos (su|tu) privacidad *;
        al (hacer clic|pulsar) en (aceptar|aceptar todo) *;
        puede (cambiar|retirar) su (consentimiento|elección) *;
        antes de continuar *;
        respetamos (su|tu) privacidad *
      `,
      example: 'Aceptar y continuar',
      counter: 'Nosotros y nuestros vecinos reímos.',
    },
    'wall-challenge': {
      words: `
        acceso (denegado|restringido) *;
        (active|activa|habilite|habilita) (javascript|las cookies) *;
        verifique que *;
        verificando (su|que) *;
        (un momento|espere un momento);
        no soy un robot *
      `,
      example: 'Acceso denegado',
      counter: 'Acceso y salida quedan libres.',
    },
    'wall-error': {
      words: `
        página no (encontrada|existe|disponible) *;
        (la|esta) página (que|solicitada|no) * (busca|existe|encontrada|encontró|disponible|buscas|solicitó) *;
        error #;
        error # *;
        lo sentimos *;
        (ups|vaya) *;
        (el|este) (contenido|artículo) (ya no|no) está disponible *
      `,
      example: 'Página no encontrada',
      counter: 'La página que faltaba era la tres.',
    },
  },
};
