/** Portuguese. */
import type { Language } from './language.js';

export const pt: Language = {
  code: 'pt',
  stops: `
    a à ao aos as às até ainda apenas após antes assim cada com como contra da das de dela dele deles
    desde do dos durante e é ela elas ele eles em entre era eram essa esse esta está estão estava este eu
    foi foram há isso isto já lhe mais mas mesmo muito na não nas nem no nos nós nossa nosso num numa o
    onde os ou outra outras outro outros para pela pelas pelo pelos pode podem por porque quando que quem
    são se segundo seja sem ser será seu seus sob sobre sua suas também tem têm tinha todo todos toda
    todas um uma você disse
  `,
  dateWords: `
    segunda terça quarta quinta sexta sábado domingo feira seg ter qua qui sex sáb dom publicado
    publicada postado em atualizado atualizada atualização última modificado modificada às as a h hora
    horas min minuto minutos dia dias semana semanas mês meses há atrás de da do e tempo leitura ler por
    redação hoje ontem criado data brt
  `,
  nameWords: 'e de da do dos das em com para',
  months: `
    janeiro|jan; fevereiro|fev; março|mar; abril|abr; maio|mai; junho|jun; julho|jul; agosto|ago;
    setembro|set; outubro|out; novembro|nov; dezembro|dez
  `,
  bylines: `
    por; texto; texto de; reportagem de; escrito por; autor; autora; redação; da redação; reportagem;
    entrevista de; análise de; matéria de; cronista; colunista; uma crónica de; crónica de; crônica de;
    uma reportagem de
  `,
  credits: `
    foto; fotos; foto de; fotografia; crédito; créditos; imagem; imagens; imagem de; divulgação;
    ilustração; arte; reprodução; foto divulgação
  `,
  captions: `
    foto de arquivo; imagem de arquivo; foto ilustrativa; imagem ilustrativa; legenda; arquivo;
    foto meramente ilustrativa
  `,
  wallWords: `
    nós nossos nosso nossa você seu seus sua suas cookie cookies consentimento parceiros dispositivo
    dispositivos personalizada personalizados personalizado publicidade anúncios conteúdo conteúdos dados
    pessoais privacidade preferências opções escolhas identificadores interesse legítimo finalidades
    tratamento tratar processar processam armazenar armazenamos acessar aceder informações configurações
    definições aceitar recusar rejeitar retirar gerenciar gerir medir medição audiência navegador
    javascript segurança tráfego robô robôs humano ativar ative verificar verificação solicitação
    solicitações pedido automático automatizadas rede conexão ligação ip página páginas url endereço link
    movida removida início pesquisa busca site servidor erro tentar tente assinatura assine assinantes
    conta sessão senha registar cadastro grátis pode
  `,
  rules: {
    'ad-label': {
      words: `
        publicidade;
        anúncio;
        propaganda;
        pub;
        continua (depois|após|abajo|abaixo) (da|a) publicidade;
        continua após o anúncio;
        continua depois da pub;
        (a matéria|o artigo|o texto) continua (após|depois|abaixo) *;
        fechar (anúncio|publicidade);
        pular anúncio;
        informe publicitário;
        continua (após|depois|abaixo) publicidade;
        continua após a publicidade;
        continua depois do anúncio;
        (continue|siga|continua) (a ler|lendo|leitura) (após|depois|depois de) (a|o|da|do) (publicidade|anúncio);
        publicidade continue a ler a seguir;
        (a notícia|a reportagem|a nota|o conteúdo) continua (após|depois|abaixo|depois da|após a|após o|depois do|abaixo da) (a publicidade|o anúncio|publicidade|anúncio|da publicidade|do anúncio|);
        (role|deslize|desça) (para baixo|a tela|) (para|e) (continuar|continue|ler) *;
        espaço publicitário;
        publicidade legal;
        (ocultar|denunciar|esconder) (anúncio|publicidade);
        por que estou vendo este anúncio;
        porque estou a ver este anúncio;
        (este|esse) (artigo|texto) contém links de (afiliados|afiliado) *
      `,
      example: 'CONTINUA DEPOIS DA PUBLICIDADE',
      counter: 'Publicidade enganosa foi a acusação, disse a juíza.',
    },
    'ad-block': {
      words: `
        conteúdo (patrocinado|de marca|publicitário);
        patrocinado;
        patrocinado por *;
        oferecido por *;
        apresentado por *;
        links patrocinados;
        de nossos parceiros;
        branded content;
        publieditorial;
        ofertas;
        classificados;
        conteúdo (de parceiros|de nossos parceiros|dos nossos parceiros|oferecido por *|comercial);
        dos nossos parceiros;
        estúdio de marca;
        publirreportagem
      `,
      example: 'Conteúdo patrocinado',
      counter: 'Patrocinado pelo tio, correu.',
    },
    'promo-lead': {
      words: `
        leia também;
        leia mais;
        leia ainda;
        leia (a|o|na|no|aqui|íntegra) *;
        ler mais;
        ler também;
        veja também;
        veja mais;
        veja;
        veja (ainda|abaixo|o vídeo|as fotos);
        vídeo;
        vídeos;
        confira;
        confira também;
        confira (mais|ainda);
        saiba mais;
        assista;
        assista também;
        ouça;
        ouça também;
        (notícias|matérias|conteúdo|artigos|artigo|notícia|reportagens) (relacionadas|relacionados|relacionado|relacionada|recomendadas);
        relacionado;
        relacionadas;
        relacionados;
        você (também|) (pode|vai) (gostar|se interessar);
        pode (lhe|) interessar;
        (próxima|próximo|anterior) (notícia|artigo|matéria|post);
        recomendado para você;
        recomendados;
        não perca;
        mais (sobre|em) *;
        mais lidas;
        veja fotos;
        galeria;
        entenda;
        continue lendo;
        continuar lendo;
        siga lendo;
        últimas notícias;
        veja mais sobre;
        mais sobre;
        pode (gostar também|também gostar|também interessar lhe|também interessar);
        também pode (interessar|gostar|lhe interessar|interessar lhe);
        pode também interessar lhe;
        talvez (você|) (goste|se interesse);
        você pode gostar também;
        veja também outras (notícias|matérias);
        não deixe de (ler|ver|conferir);
        posts relacionados;
        clique e (leia|veja|confira|assista);
        recomendado para si;
        (recomendado|recomendados|recomendadas) para (você|si|ti);
        para saber mais;
        a ler;
        a não perder;
        sugestão de leitura;
        sugestões de leitura;
        veja o vídeo;
        assista ao vídeo;
        reveja;
        relembre
      `,
      example: 'Leia também: Padaria vende pão pelo telhado',
      counter: 'Leia também o parecer, pediu a deputada, que o trazia na mala.',
    },
    'promo-list': {
      words: `
        (mais|as mais|os mais) (lidas|lidos|vistas|vistos|populares|acessadas|comentadas|recentes);
        (últimas|mais|outras) (notícias|do dia|da hora);
        destaques;
        em destaque;
        em alta;
        tópicos relacionados;
        assuntos relacionados;
        assuntos;
        tudo sobre;
        ver (mais|tudo|todas);
        newsletter;
        newsletters;
        assine;
        plantão;
        webstories;
        web stories;
        especiais;
        jogos;
        (as|) mais lidas (agora|do dia|da semana|de hoje|hoje);
        últimas;
        ver todas;
        ver todos;
        mais desporto;
        mais futebol;
        mais notícias;
        (as|) notícias mais (lidas|vistas|comentadas|recentes);
        mais do autor;
        (últimos|mais) vídeos;
        vídeos em (alta|destaque);
        vídeos (relacionados|recomendados);
        recomendamos;
        sugestões para (você|si);
        mais desta secção;
        mais desta seção;
        (escolhas|escolha) do editor
      `,
      example: 'Mais lidas',
      counter: 'As mais lidas eram as mais curtas, notou.',
    },
    'promo-prompt': {
      words: `
        siga as redes sociais *;
        (inscreva se|cadastre se|assine|increva se|registe se|subscreva) *;
        (receba|receber) (as|nossas|nossa|notícias|no|em|gratuitamente|todas|o|os) *;
        (baixe|descarregue) (o|nosso|a|grátis|agora) *;
        (siga|acompanhe|curta) * (no|na|nas|nosso|nossa) (whatsapp|telegram|instagram|facebook|google|twitter|x|youtube|redes|canal|página) *;
        siga nos *;
        (participe|faça parte|entre) (do|no|da|de) * (canal|grupo|comunidade|whatsapp|telegram) *;
        clique (aqui|e|no link|para) *;
        (quer|para) (receber|continuar|ficar|saber) *;
        (já é|é) assinante *;
        (este|esse) (conteúdo|artigo) é (exclusivo|restrito|só) *;
        apoie *;
        doe *;
        fique (por dentro|ligado|atento) *;
        não perca nenhuma *;
        tem alguma (sugestão|denúncia|dica) *;
        mande (sua|seu|a sua) *;
        veja mais (notícias|vídeos|sobre) *;
        veja (todas as|outras|as últimas) (notícias|matérias) *;
        inscreva se *;
        * (direto|direito|diretamente) no (seu|teu) (e mail|email|celular|whatsapp|telemóvel) *;
        mais notícias (de|do|da|sobre) *;
        (adicione|adicionar|defina|escolha) * (fonte preferida|fonte preferencial|fontes preferidas) *;
        disponível (na|no) (app store|google play|play store) *;
        (receba|receber) alertas;
        (ativar|ative|active|ativar as|ative as) notificações *;
        (já tem|ainda não tem|não tem) (uma|) conta;
        (já tem|ainda não tem|não tem) (uma|) conta (entre|faça|crie|inicie|cadastre|registe) *;
        ainda não é (assinante|cadastrado|registado) *;
        (artigo|matéria|reportagem|notícia) (exclusivo|exclusiva) (para|de|a) assinantes;
        exclusivo (para|) assinantes;
        continue (lendo|a ler) com *;
        torne se (assinante|membro|sócio|nosso assinante);
        quero (assinar|receber a newsletter|subscrever|ser assinante);
        quero receber;
        subscrever (a|) newsletter *;
        assinar newsletter;
        (veja|leia) a edição (de hoje|impressa|digital)
      `,
      example: 'Receba as notícias no seu WhatsApp',
      counter: 'Siga o rio, disse o velho, e chegará ao mar.',
    },
    'promo-form': {
      words: `
        (seu|digite seu|o seu|insira o seu|insira seu|informe seu) (e mail|email|nome|melhor e mail|endereço) *;
        e mail;
        endereço de e mail;
        ao (se inscrever|assinar|clicar|cadastrar|continuar|enviar|subscrever) * (aceita|concorda|termos|política|privacidade|condições) *;
        (obrigado|obrigada) por (se inscrever|assinar|subscrever|seu) *;
        ocorreu um erro *;
        inscrever se;
        cadastrar;
        enviar;
        entrar;
        fazer login;
        criar conta;
        aceitar;
        aceitar todos;
        rejeitar;
        recusar;
        fechar;
        ok;
        concordo;
        prosseguir;
        li e (aceito|concordo) *;
        assine já;
        assinar;
        receba;
        exclusivo para assinantes;
        conteúdo exclusivo *;
        mostrar mais;
        carregar mais;
        (esqueceu|esqueceu se da|esqueci|perdeu) (a|minha|a minha|sua|a sua|palavra) (senha|palavra passe|passe|password);
        campo obrigatório;
        campos obrigatórios;
        (inscrição|cadastro|assinatura|registo) (realizada|realizado|efetuada|efetuado|confirmada|confirmado|concluída) (com sucesso|);
        (verifique|confira|confirme) (seu|o seu) (e mail|email) *;
        (insira|digite|introduza|informe) um (e mail|email) válido;
        (e mail|email) inválido;
        cancele quando quiser;
        ver (planos|ofertas|assinaturas)
      `,
      example: 'Ao se inscrever você aceita os termos de uso.',
      counter: 'Ao clicar da fechadura, acordou.',
    },
    'share-prompt': {
      words: `
        (compartilhe|compartilhar|partilhar|partilhe) (esta|este|essa|esse|no|na|em|via|por|notícia|artigo|o artigo|a notícia) *;
        compartilhar;
        compartilhe;
        partilhar;
        copiar (link|o link|ligação);
        link copiado *;
        (salvar|imprimir|enviar|ouvir|guardar) (artigo|notícia|matéria|por e mail|esta *|texto);
        # (compartilhamentos|visualizações|partilhas|curtidas|leituras);
        comentar;
        siga nos;
        (salvar|guardar|ler) (para|) (ler|) (mais tarde|depois);
        copiado;
        (link|ligação) (copiado|copiada) *;
        (oferecer|presentear|ofereça|presenteie) (artigo|matéria|este artigo|esta matéria|notícia|assinatura);
        dê de presente;
        (baixar|descarregar|salvar em|guardar em) pdf;
        (compartilhe|partilhe) nas redes sociais;
        salvar;
        imprimir;
        guardar artigo;
        artigo guardado
      `,
      example: 'Compartilhe esta notícia',
      counter: 'Compartilhar o queijo foi ideia dela.',
    },
    'share-words': {
      words: `
        compartilhe compartilhar partilhar partilhe facebook twitter x whatsapp telegram linkedin pinterest
        email e mail imprimir enviar copiar link salvar comentar comentários ouvir messenger no na por em via
        tweetar curtir instagram
      `,
      example: 'Compartilhar Imprimir Comentar',
      counter: 'Compartilhar dói.',
    },
    'comments-head': {
      words: `
        comentários #;
        comentários;
        comentário;
        # (comentários|comentário);
        (deixe|deixar|escreva|faça|adicione|escrever|adicionar|envie) (um|seu|o seu) (comentário|comentario);
        deixe uma resposta;
        (ver|mostrar|carregar|ler) comentários *;
        nenhum comentário;
        seja o primeiro a *;
        (participe da|entre na) conversa;
        (os|) comentários (estão|foram) (fechados|encerrados|desativados);
        cancelar resposta;
        responder;
        comente;
        regras (de|para) comentários *;
        ver todos os (comentários|# comentários);
        (escrever|publicar|enviar|denunciar|reportar|comentar|adicionar|inserir) (um|) comentário;
        o que (você|) (achou|acha|pensa) (disso|da notícia|desta notícia|sobre isso|);
        (qual|qual é) a sua opinião;
        dê a sua opinião;
        (comente|comentar) (esta|a|essa|) notícia;
        (ordenar|ordenar por) (por|data|mais recentes|relevância);
        ordenar por;
        mais (antigos|recentes) primeiro;
        mais antigos;
        sem comentários;
        (nenhum|ainda não há|não há) (comentário|comentários) (ainda|);
        comentários (encerrados|fechados|desativados)
      `,
      example: 'Deixe um comentário',
      counter: 'Comentários houve, e risos.',
    },
    'comments-prompt': {
      words: `
        (o seu|seu) (endereço de|) (e mail|email) não será publicado *;
        (os|) campos obrigatórios *;
        os comentários (são|não|publicados|aqui|devem|serão) *;
        (faça login|entre|é necessário) * para comentar *;
        para comentar *;
        salvar meus dados *;
        este site utiliza o akismet *;
        os comentários * responsabilidade *;
        (este|esse) conteúdo não recebe mais comentários *;
        (entre|inicie sessão|faça login|registe se) para comentar *;
        (tem|tens) uma palavra a dizer * comentar
      `,
      example: 'O seu endereço de e-mail não será publicado.',
      counter: 'O seu endereço estava riscado, contou.',
    },
    'copyright-notice': {
      words: `
        todos os direitos reservados;
        * todos os direitos reservados *;
        direitos reservados *;
        (proibida|é proibida) a reprodução *;
        reprodução proibida *;
        (reprodução|o conteúdo) * (proibida|autorização|protegido);
        copyright # *
      `,
      example: 'Todos os direitos reservados.',
      counter: 'Direitos e deveres, disse a juíza.',
    },
    'source-notice': {
      words: `
        (com informações|com informação|com dados|com agências|com agência) (da|do|de|das|internacionais|*);
        com agências;
        (este|esse) (texto|artigo|conteúdo) (foi|é) (publicado|originalmente|traduzido|gerado|produzido|escrito|republicado) *;
        publicado originalmente *;
        (leia|ver|veja) (a|o) (matéria|artigo|notícia) original *;
        artigo original;
        traduzido (por|de|do) *;
        texto original *;
        release;
        com (lusa|a lusa|reuters|afp|efe);
        redação com (lusa|agências|agência *|a lusa);
        (lusa|redação) com (lusa|agências);
        texto publicado originalmente *;
        ver original;
        comunicado (de imprensa|oficial)
      `,
      example: 'Com informações da Agência Exemplo',
      counter: 'Fontes secas e sede, contou o pastor da serra.',
    },
    'source-lead': {
      words: `
        fonte;
        fontes;
        via;
        com informações
      `,
      example: 'Fonte: Lusa',
      counter: 'Fontes próximas calaram.',
    },
    contributors: {
      words: `
        * (colaborou|colaboraram|contribuiu|contribuíram) (para|com|nesta|neste) (esta|este|reportagem|matéria|a|o) *;
        (colaborou|colaboraram) *;
        com (colaboração|reportagem) de *;
        sob supervisão de *;
        * colaborou para esta reportagem;
        (edição|reportagem|tradução) (por|adicional de) *;
        (tradução|supervisão) de *
      `,
      example: 'Ana Exemplo colaborou para esta reportagem.',
      counter: 'O calor colaborou e muito.',
    },
    'reading-time': {
      words: `
        (tempo|duração) de leitura # (min|minutos|minuto);
        # (min|minutos|minuto) de leitura
      `,
      example: '3 minutos de leitura',
      counter: 'Depois de 3 minutos de leitura o juiz parou.',
    },
    'summary-head': {
      words: `
        resumo;
        em resumo;
        pontos principais
      `,
      example: 'Em resumo',
      counter: 'Em resumo, disse ele, não há dinheiro.',
    },
    'nav-line': {
      words: `
        início;
        página inicial;
        capa;
        (ir|pular|saltar) para o (conteúdo|menu|topo) *;
        menu;
        buscar;
        busca;
        pesquisar;
        (voltar|volte) (ao topo|ao início|para o topo|);
        ouvir (artigo|notícia|matéria|o texto) *;
        ouça este (conteúdo|artigo) *;
        política de (privacidade|cookies) *;
        termos de uso *;
        termos e condições;
        contato;
        contacto;
        fale conosco;
        quem somos;
        sobre nós;
        expediente;
        anuncie *;
        mapa do site;
        arquivo;
        ao vivo;
        última hora;
        urgente;
        exclusivo;
        sumário;
        ampliar;
        foto # de #;
        imagem # de #;
        # de #;
        galeria de fotos;
        erramos;
        (comunicar|reportar|informar) erro *;
        utilizamos cookies *;
        usamos cookies *;
        este site usa *;
        seu navegador *;
        ficha técnica;
        estatuto editorial;
        princípios editoriais;
        resumo (gerado|feito|criado) (por|com) (ia|inteligência) *;
        resumo (gerado|feito|criado) por (máquina|computador|robô);
        lei da transparência;
        provedor do leitor;
        livro de reclamações;
        minha conta;
        meu perfil;
        (este|esse|o) texto não reflete *;
        (as|) opiniões * são de responsabilidade *;
        (diminuir|aumentar) fonte;
        ouvir o texto;
        (salvar|ler) para (ler|) depois;
        termos e regras;
        (neste|nesse) (artigo|texto);
        nesta (matéria|notícia|reportagem);
        (assuntos|temas|tópicos) (nesta|desta|deste|neste) (matéria|notícia|artigo|reportagem);
        ver (fotos|vídeo|galeria|galeria de fotos|imagens|infográfico);
        ver (todas as|as|mais) (fotos|imagens);
        # fotos;
        (reproduzir|assistir ao|assista ao|iniciar|reproduzir o) vídeo;
        tela cheia;
        ecrã (inteiro|completo);
        (próximo|anterior) vídeo;
        carregando;
        a carregar;
        (ouça|ouvir) (a|o|esta|este|) (matéria|notícia|artigo|texto|reportagem) # *;
        ouvir (a|) (reportagem|matéria|texto);
        (encontrou|achou|viu|detectou|detetou) (um|algum) erro;
        (encontrou|achou|viu|detectou|detetou) (um|algum) erro (na|no|nesta|neste|avise|avise nos|informe|comunique|reporte) *;
        (informar|corrigir) erro;
        (fale|contacte|contate|entre em contato) (com a|a) redação;
        (próxima|página) (página|anterior|seguinte);
        (você|) está aqui;
        (este|esse) resumo foi (gerado|feito|criado) *;
        (tempo de|) leitura # (min|minutos|minuto)
      `,
      example: 'Ouvir artigo',
      counter: 'Ouvir não bastava.',
    },
    'nav-lead': {
      words: `
        tags;
        etiquetas;
        assuntos;
        tópicos;
        palavras chave;
        categorias;
        categoria;
        editoria;
        em;
        mais sobre;
        temas;
        arquivado em;
        locais
      `,
      example: 'Tags: cabra, câmara',
      counter: 'Assuntos não faltavam.',
    },
    'nav-words': {
      words: `
        início capa notícias notícia política economia mundo internacional brasil portugal país nacional
        cidades cidade cotidiano local região esportes esporte desporto futebol cultura sociedade opinião
        editorial colunas colunistas tecnologia ciência saúde educação meio ambiente clima polícia justiça
        segurança entretenimento famosos gente estilo vida viagem gastronomia carros imóveis empregos
        negócios finanças mercado vídeos vídeo fotos podcasts podcast especiais newsletter newsletters assine
        assinatura loja jogos horóscopo classificados contato privacidade cookies política termos anuncie
        expediente arquivo edição impressa digital mais última hora últimas ao vivo e a o de da do em
      `,
      example: 'Política Economia Esportes Cultura',
      counter: 'Política e sopa, dizia.',
    },
    'author-head': {
      words: `
        (sobre) (o autor|a autora|os autores|o repórter);
        (o autor|a autora|autor|autora|autores);
        (mais|ver|todos os|veja) (artigos|notícias|posts|textos|matérias) (de|do autor|por) *;
        (ver|veja|leia) todos (os|) (posts|textos|artigos);
        (ver|veja|leia) todos os (posts|textos|artigos|conteúdos) de *;
        jornalista;
        (seguir|siga) (o|a|) (autor|autora|jornalista);
        ver perfil
      `,
      example: 'Sobre o autor',
      counter: 'O autor do tiro fugiu.',
    },
    'author-prompt': {
      words: `
        * é (jornalista|repórter|correspondente|editor|editora|colunista|redator|redatora) *;
        (jornalista|repórter|correspondente) (formado|formada|do|da|no|na|com|em) *;
        * é (cronista|escritor|escritora|economista|professor|professora|advogado|advogada) e (escreve|colunista|autor|autora) *;
        * escreve * (neste espaço|nesta coluna) *
      `,
      example: 'Ana Exemplo é jornalista da editoria Local.',
      counter: 'A ponte é nova.',
    },
    'wall-consent': {
      words: `
        nós e (os nossos|nossos) * (parceiros|cookies) *;
        (aceitar tudo|aceitar todos|aceitar e continuar|rejeitar todos|gerenciar opções|configurações de cookies|mais opções);
        (sua|a sua) privacidade é importante *;
        valorizamos a sua privacidade *;
        ao clicar em (aceitar|concordo) *;
        antes de continuar *;
        nós valorizamos a sua privacidade *;
        valorizamos sua privacidade *
      `,
      example: 'Aceitar e continuar',
      counter: 'Nós e os vizinhos rimos.',
    },
    'wall-challenge': {
      words: `
        acesso negado *;
        (ative|habilite) (o javascript|javascript|os cookies) *;
        verificando (se|seu) *;
        não sou um robô *;
        um momento
      `,
      example: 'Acesso negado',
      counter: 'Acesso e saída livres.',
    },
    'wall-error': {
      words: `
        página não (encontrada|existe|disponível) *;
        (a|esta) página (que|solicitada|não) * (procura|existe|encontrada|disponível) *;
        erro #;
        erro # *;
        ops *;
        (desculpe|desculpa) *
      `,
      example: 'Página não encontrada',
      counter: 'A página que faltava apareceu.',
    },
  },
};
