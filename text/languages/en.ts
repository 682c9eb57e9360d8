/** English. */
import type { Language } from './language.js';

export const en: Language = {
  code: 'en',
  stops: `
    a about after again against all also an and any are as at be because been before being between both
    but by can could did do does down during each even few for from further had has have he her here him
    his how i if in into is it its just like many may me might more most much must my no nor not now of
    off on once one only or other our out over own said same say says she should since so some still such
    than that the their them then there these they this those through to too under until up upon us very
    was we were what when where whether which while who whom whose why will with within without would yet
    you your
  `,
  dateWords: `
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    today yesterday published publish updated update posted modified created last first on at ago hour
    hours hr hrs minute minutes min mins second seconds day days week weeks month months year years read
    reading time time date am pm a p m gmt utc est edt cst cdt mst mdt pst pdt et ct mt pt daylight
    standard bst ist cet cest eet eest jst hkt sgt aest aedt wat eat sast pkt gst msk trt st nd rd th o
    clock noon midnight local original this article was is the by admin administrator editor desk staff
    webmaster newsdesk just now est uk us eastern pacific in
  `,
  nameWords: `
    and with for of the de del della da dos van von der den bin ibn al el la le ben abu ul ur di du st mc
    jr sr ii iii dr prof sir in at from and staff writer writers reporter reporters correspondent
    correspondents journalist journalists photographer photographers producer also
  `,
  months: `
    january|jan; february|feb; march|mar; april|apr; may; june|jun; july|jul; august|aug;
    september|sept|sep; october|oct; november|nov; december|dec
  `,
  bylines: `
    words by; words; by; news provided by; provided by; photographs and text by; text and photographs by;
    words and pictures by; photography and words by; staff reporter; staff writer; staff correspondent;
    columnist; press desk; news desk; web desk; online desk; by our staff; text by; words by; story by;
    written by; report by; reported by; reporting by; posted by; author; author of the article;
    authored by; interview by; review by; analysis by; opinion by; column by; from our correspondent;
    our correspondent; our special correspondent; from our staff
  `,
  credits: `
    photo; photos; photographs; photographs by; photo credit; photo source; image source; photo by;
    photos by; photograph; photograph by; photography; photography by; picture; pictures; picture by;
    image; images; image by; image credit; logo; map; maps; chart; charts; map by; chart by;
    image photo credit; picture credit; credit; pic; pic credit; pix; courtesy; courtesy of;
    photo courtesy; photo courtesy of; photograph courtesy of; photos courtesy of; image courtesy of;
    images courtesy of; picture courtesy of; illustration; illustration by; graphic; video by; via
  `,
  captions: `
    file photo; file picture; file image; file pic; file; representative image; representational image;
    representational photo; representative photo; supplied; archive photo; stock photo; stock image;
    illustrative photo; for illustration only; image for representation; image used for representation;
    photo for representation; pictured; pictured here; photo caption; image caption; caption
  `,
  wallWords: `
    we our us you your cookie cookies consent consents partners partner vendors device devices
    personalised personalized advertising advertisements ads content data privacy preferences choices
    choice identifiers legitimate interest purposes process processed processing store information
    settings accept agree refuse reject decline withdraw manage measure audience browser browsing
    javascript security traffic robot robots bot bots human enable enabled disable verify verification
    captcha request requests requested automated automatic network connection ip page pages url address
    link links moved removed deleted homepage search site website server administrator error errors try
    again back subscribe subscription subscriber subscribers account sign login log password email
    register registration policy terms service services unusual activity blocked protect trigger
    triggered contact free unlimited
  `,
  rules: {
    'ad-label': {
      words: `
        (the|this|) (story|article|content|post|report) continues (below|after|beneath) (the|this|our|) (video|ad|advert|gallery|photo|break|advertisement|commercial|image|podcast|newsletter form);
        (content|text) continues (below|after) *;
        continue reading (the|this|) (story|article|) (below|after the ad|after the break);
        (keep|) scrolling to continue reading;
        keep scrolling to *;
        ad (loading|placeholder|choices);
        adchoices;
        supported by;
        article continues;
        advertisement;
        advertisements;
        sponsor message;
        (story|article|content|report) continues (below|after) (this|) (advertisement|ad);
        (story|article) continues below;
        continue reading below;
        continues below;
        advertisement (scroll to continue|scroll for more content|continue reading below|continue below|article continues below|remove ads);
        scroll (down|) to continue (reading|);
        scroll to continue with content;
        (hide|close|skip|report|remove) (this|) (ad|ads|advertisement);
        ad feedback;
        advertorial;
        (article|story) continues after (ad|ads|advert|adverts);
        this (ad|advertisement) will (end|close) in #;
        why am i seeing this (ad|);
        your ad here;
        loading (ad|advertisement);
        after the (ad|advert);
        advertisement #;
        (this|the) (advertisement|ad) has not loaded yet *
      `,
      example: 'Story continues below advertisement',
      counter: 'Advertisement spending fell by a tenth last year, the council said.',
    },
    'ad-block': {
      words: `
        sponsored;
        sponsored (content|post|story|stories|links|article|message|video);
        sponsored by *;
        promoted;
        promoted (content|story|post|stories|links|by *);
        (promoted|sponsored) (content|stories|links) (from|around|by) *;
        paid (content|post|program|partnership|promotion|advertisement|for by *);
        partner content;
        (from|content from|stories from|a message from) our (partners|sponsors|partner|sponsor);
        from around the web;
        around the web;
        ads by *;
        ad;
        ads;
        by taboola;
        by outbrain;
        recommended by (taboola|outbrain);
        brand (story|studio|content);
        presented by *;
        in partnership with *;
        classifieds;
        special offers;
        shopping;
        deals of the day
      `,
      example: 'Sponsored content',
      counter: 'Sponsored walks raised four thousand pounds for the hospice.',
    },
    'promo-lead': {
      words: `
        explained;
        fact check;
        today s e edition;
        read today s (paper|newspaper|edition) *;
        it may interest you;
        this may interest you;
        you may be interested in;
        you might be interested;
        see more;
        must reads;
        now watch;
        plus;
        live updates;
        live blog;
        further viewing;
        see also;
        also see;
        for subscribers;
        subscriber exclusive;
        (also|elsewhere) in (the|this) news;
        in other news;
        also read;
        read also;
        also watch;
        also on *;
        read;
        read more;
        read more (about|on|from) *;
        read next;
        read this;
        read on;
        read full story;
        read here;
        more to read;
        must read;
        must watch;
        must see;
        further reading;
        keep reading;
        related;
        related (story|stories|article|articles|news|content|coverage|posts|post|topics|links|video|videos|reading|items|reads);
        (you may|you might|may|might) also (like|be interested in|enjoy|want to read);
        you may like;
        you might like;
        recommended;
        recommended (for you|stories|articles|reading|videos|posts|by|reads);
        (don t|do not) miss;
        don t miss this;
        in case you missed it;
        icymi;
        trending;
        trending now;
        now read;
        read now;
        pics;
        in pics;
        next;
        previous;
        get in touch;
        (next|previous) (article|story|post|read|news);
        watch;
        watch (now|live|video|more|this|next|here|the video|below);
        listen;
        listen (now|live|here);
        video;
        photos;
        gallery;
        in pictures;
        check out;
        explore more;
        explore;
        more (here|info|information);
        click here;
        more (stories|news|headlines|articles|coverage|videos|like this|reading|to explore|on this story|on this topic|on this);
        more (from|on|about|in) *;
        what to (read|know) next;
        what we know so far;
        our (latest|top) stories
      `,
      example: 'Read more: Ten bridges that never opened',
      counter: 'See also the report by the harbour office, which found no fault.',
    },
    'promo-list': {
      words: `
        stories from elsewhere;
        stories from around the (web|world);
        (readers|reader|our readers) (favourites|favorites|choice);
        hot right now;
        hot now;
        what s hot;
        what others are reading;
        people (are|) also (reading|read);
        others are reading;
        readers (also|are also) (read|reading|like|liked);
        most popular stories;
        be the first to know;
        more for you;
        picked for you;
        (the|) day s top (stories|news);
        top picks;
        from the same section;
        don t leave without;
        while you re here;
        you might have missed;
        (most|more) (popular|read|viewed|shared|watched|commented|discussed|recent);
        more (sport|sports|football|politics|business|opinion|culture|entertainment|tech|technology|world|local|uk|us|health|science|travel|food|lifestyle|money|cricket|rugby|tennis|crime|education|weather|features);
        (most|today s most) (read|popular) (in|on) *;
        trending;
        trending (now|stories|news|topics|today|this week|on *);
        popular;
        popular (now|posts|stories|news|articles|on *|this week|in *);
        (top|latest|breaking|recent|other|today s|featured|local|more) (stories|news|headlines|posts|articles|videos|top stories|features|updates);
        latest;
        latest (from|in|on) *;
        (top|latest) (news|stories) (from|in|on|today) *;
        just in;
        editor s (picks|pick|choice);
        editors (picks|pick|choice);
        staff picks;
        our picks;
        best of *;
        (stories you|articles you|news you|what you) (may|might) have missed;
        (stories|stories for you|stories you may like|pictures you should see|photos you should see|videos you should see|things you should know|things to know|news you can use|you may have missed);
        for you;
        just for you;
        suggested (for you|reading|articles|posts|stories);
        hot topics;
        in this (series|section|story|article|package);
        special reports;
        from (the|our) (archive|archives|web|network);
        elsewhere on *;
        discover more;
        see (all|more) (stories|news|articles|posts|);
        show more;
        load more;
        (load|show|see|view) (more|all) (posts|updates|entries|comments|results|headlines);
        view (all|more);
        view more (stories|news|articles);
        read the (full|whole|original) (story|article);
        continue reading;
        learn more;
        find out more;
        shop now;
        buy now;
        get started;
        full story;
        full coverage;
        more details;
        newsletter;
        newsletters;
        recommended from (editorial|the web|around the web|our partners);
        our newsletters;
        our apps;
        get the app;
        follow us;
        stay connected;
        stay informed;
        stay up to date;
        competitions;
        offers;
        subscriber only;
        subscribers only;
        exclusive content;
        topics in this article;
        topics you might like
      `,
      example: 'Most popular',
      counter: 'The most popular walk leads past the old mill.',
    },
    'promo-prompt': {
      words: `
        was this (email|newsletter|) forwarded to you *;
        (enjoying|enjoyed|like|liked|loving|love) (this|the|our) newsletter *;
        want to (see|read|get) more (stories|news) *;
        forward (it|this|this email) to a friend *;
        stay with * (on air|online|news|for the latest|for updates|for more) *;
        * newsletter (provides|brings|delivers|offers|rounds|gives) *;
        you can now listen to * (articles|stories|news);
        (every|each|all) (item|items|product|products) (on|in|featured|we) * (chosen|selected|recommend|featured|reviewed) by *;
        share your story;
        (do|have) you (have|) (an issue|a question|a problem) * (help|hear) *;
        (support|follow) our work *;
        your (contribution|donation|gift) * (keeps|keep|helps|help) (us|our) *;
        your contribution * we can keep *;
        do you know (more|anything more|something) about * (contact|email|write|tell|call) *;
        do you have a (story|tip) * (contact|email|write|tell|call|covering) *;
        contact * securely (on|at|via|by|through) *;
        to browse all of * visit *;
        * will update this (story|article) as more information *;
        here s the latest on *;
        to get (the|all the) latest * (download|follow|subscribe|sign up|join) *;
        do you have (information|more information|any information) * (call|contact|email) *;
        start (your|the) day with (our|the) * (briefing|newsletter|email|update) *;
        (our|this) journalism needs your support;
        if you value (our|this) (reporting|journalism|work|coverage) *;
        continue reading with (a|your|our|free) *;
        (log|sign) in to (read|continue|view|unlock) *;
        buy (a|this) (photo|picture|image|print) *;
        your support (keeps|helps|makes) * (news|journalism|reporting|us) *;
        read our live (blog|coverage|updates) *;
        browse more (jobs|homes|cars|deals|stories) *;
        order our (cookbook|book|books|calendar|poster|guide) *;
        get it delivered *;
        call (our|the) newsroom *;
        * (straight|right|direct) to your (phone|mobile|device) *;
        delivered * to your (inbox|door|phone);
        add us as a preferred source *;
        if you (like|liked|enjoy|enjoyed) (this|that|it) you ll (love|like|enjoy) *;
        buy (our|the|today s) (print edition|paper|newspaper|e paper);
        full story here;
        click to expand;
        limited time (offer|only|deal);
        play (today s|our) (puzzle|puzzles|crossword|quiz|game|games) *;
        take (our|the|this) (quiz|survey|poll) *;
        vote in our poll *;
        sign up to (our|the) * (newsletter|newsletters|briefing|emails|email|weekly|daily) *;
        to plant a tree in memory of *;
        send flowers to *;
        support (independent|local|our|quality) (journalism|news|reporting) *;
        donate (today|now);
        become a (member|subscriber|supporter) *;
        remove ads *;
        (sign|signing) up (for|to|now|here|and|today) *;
        signup for *;
        subscribe (to|now|today|here|for|and) *;
        please (subscribe|sign up|log in|register) *;
        (get|receive) (the|our|your|all|daily|breaking|weekly|unlimited|exclusive|a|free|top) * (newsletter|newsletters|inbox|app|alerts|updates|access|headlines|delivered) *;
        get * (in|to|straight to|delivered to) your inbox *;
        get * on your phone *;
        * (straight|delivered|direct|directly|right) to your inbox *;
        * in your inbox *;
        join (our|us|the|more than #|over #|#) * (channel|group|newsletter|community|whatsapp|telegram|subscribers|readers|conversation|mailing list) *;
        click (here|below|this link|the link) (to|for) *;
        (tap|press|swipe) here (to|for) *;
        join our (whatsapp|telegram) *;
        follow us (on|at) *;
        follow our (live|coverage) *;
        want (more|to know more|to read more) *;
        * subscribe to our *;
        like us on *;
        download (the|our) * (app|apps) *;
        download * (app|apps) (for|from|on) *;
        available on (google play|the app store|ios|android) *;
        support (our|independent|local|quality) * (journalism|reporting|work|newsroom) *;
        (donate|contribute|become a) (now|today|member|supporter|subscriber|patron) *;
        already (a|have) * (subscriber|member|subscription|account) *;
        already a subscriber;
        this (article|story|content) is (only|free|exclusive|available|for) * (subscribers|members|readers) *;
        to continue reading *;
        you have (reached|used|# free|read) * (articles|article|limit|stories) *;
        register (for free|now|today|to) *;
        create (a free|an|your) account *;
        start your (free|) * (trial|subscription) *;
        special offer *;
        turn on * notifications *;
        enable notifications *;
        never miss *;
        don t miss (out|a|the|our) *;
        follow * for (more|all|the latest|live|breaking|updates) *;
        * on (facebook|twitter|instagram|youtube|whatsapp|telegram) for (the latest|more|breaking|live) (news|headlines|stories|updates|coverage) *;
        stay (tuned|updated|informed|connected|ahead|on top|in the know|up to date) *;
        keep up (to date|with) *;
        for (more|all the latest|the latest|breaking) * (news|stories|updates|information|content) *;
        catch (all|up) * (news|updates|app) *;
        got a (story|tip|news tip|news story) *;
        if you (like|liked|enjoyed|love|loved) this * (clap|claps|follow|subscribe|consider|newsletter) *;
        do you have an opinion on *;
        * brings you the * (sign up|subscribe) here;
        * if you would like to submit a (response|letter) of up to # words *;
        if you would like to (submit|send) a (response|letter) *;
        we independently (test|review|select|evaluate|research|choose) *;
        buying through (our|links|these) *;
        a version of this (article|story|column|review) (appears|appeared|ran|also) *;
        (we|i) have a small (favour|favor) to ask *;
        if you can please consider (supporting|a) *;
        tens of millions have placed their trust *;
        what s your * (story|experience) (email|tell us|send|share|write) *;
        send * your (story|news) (ideas|tips) (to|at) *;
        send your (story|news) (ideas|tips|stories) (to|at) *;
        do you have a (story|tip|question) *;
        have a (news tip|tip|story) *;
        send us (your|a) * (tips|tip|story|stories|news|photos) *;
        contact us (at|with|on|via) *;
        email us (at|with|on|via) *;
        save up to *;
        use code *;
        as an amazon associate *;
        we may earn *;
        we (earn|receive) a commission *;
        this (post|article|page) (may|might) contain affiliate *;
        check out (our|more|the) *;
        listen to (our|the) * podcast *;
        watch (our|the) (latest|video|full) *;
        watch more of our (video|videos) *;
        if you like (this|these) you ll (love|like|enjoy) *;
        you can save this (article|story) *;
        if you have a (news|) (tip|story) *;
        if you like it leave us a (review|rating) *;
        more (photos|pictures) you should see;
        more (photos|pictures) from *;
        leave us a (review|rating) *;
        support the (show|podcast|pod);
        this (issue|episode|edition|newsletter) is (sponsored|brought to you) by *;
        a welcome email is on its way *;
        have an opinion on anything you ve read *;
        please email us your (letter|story|photo|photos) *;
        * wherever you get your podcasts;
        * follow us (in|on) google news;
        add * as (your|a) preferred source *;
        you can (message|contact|reach|text) me (securely|on signal|via signal) *;
        (contact|message|reach) me securely *;
        letters of # words or (fewer|less) *;
        want the (latest|best|top) *;
        story saved;
        you can find this story in *;
        are you on (facebook|whatsapp|telegram|instagram|twitter) (join|follow|like) *;
        join * (telegram|whatsapp|facebook) (channel|group|community|page) *;
        join * (channel|group|community|page) on (telegram|whatsapp|facebook) *;
        (get|receive) * (delivered|sent) (to|straight|direct|directly) *;
        (download|install|get) (our|the) (free|new|mobile|news|official|) app *;
        available (for|on) (android|ios|iphone|the app store|google play) *;
        unlock * (access|benefits|premium|subscription|content|articles|stories) *;
        (look|catch|read) (back|up) (on|at) our coverage *;
        more of * coverage *;
        one email *;
        your (daily|weekly|essential) (guide|briefing|dose|round up|roundup|digest) *
      `,
      example: 'Sign up for The Lunch Break: five local stories every weekday',
      counter: 'Subscriptions rose by a third after the price was halved.',
    },
    'promo-notice': {
      words: `
        we use your sign up to *;
        this may include (adverts|ads) from us *;
        newsletters may contain info about charities *;
        privacy notice newsletters may contain *;
        for more information see our privacy policy;
        we use google recaptcha to *;
        did you know (that |)with (a|our) (digital|online) subscription *;
        to (send flowers|plant a tree) * please visit our *;
        * (sign up|subscribe) to the * newsletter here;
        find out what s happening in * with free real time updates *;
        you can unsubscribe at any time;
        you may unsubscribe at any time;
        see our privacy (policy|notice) for more information *
      `,
      example: 'We use your sign-up to provide content in ways that you agreed to.',
      counter: 'We use your signs every day, the driver said.',
    },
    'promo-form': {
      words: `
        success you re on the list;
        this field is required;
        please fill (in|out) this field;
        you re on the list;
        i understand and agree *;
        i have read and agree *;
        (enter|type|your) (your|) (email|e mail|email address|e mail address|mail address);
        (enter|your) your (name|email) *;
        email address;
        e mail address;
        by (signing up|subscribing|clicking|submitting|registering|continuing|providing|entering|joining) * (you|i) (agree|accept|consent|acknowledge|confirm|will|are) *;
        by (signing up|subscribing|clicking|submitting|registering) *;
        you (can|may) (unsubscribe|opt out) (at any time|anytime|any time) *;
        unsubscribe (at any time|anytime|any time);
        (thank you|thanks) for (subscribing|signing up|your subscription|registering|joining) *;
        after newsletter promotion;
        (free|) (daily|weekly|monthly) (newsletter|email);
        your subscription (could|couldn t|has|was) * (saved|successful|confirmed) *;
        we care about the protection of your data *;
        (or|) (signup|sign up|log in|login|subscribe) to continue reading *;
        all articles from our (website|site|other regional websites);
        * (login|log in|subscribe) now;
        i (have read|acknowledge) * privacy policy *;
        something went wrong *;
        an error (occurred|has occurred) *;
        please try again (later|);
        please enter a valid (email|e mail) *;
        invalid email *;
        check your (inbox|email) *;
        you (have|ve) (been|successfully) (subscribed|signed up) *;
        you are now (subscribed|signed up) *;
        you re (subscribed|signed up|all set) *;
        (subscribe|sign up|submit|sign me up|subscribe now|sign up now|join now|register now);
        we (respect|value) your privacy *;
        we won t share *;
        no spam *;
        this site is protected by recaptcha *;
        i agree to *;
        i would like to receive *;
        manage your (subscription|newsletters|preferences) *;
        all fields are required;
        processing;
        please wait;
        got it;
        no thanks;
        not now;
        maybe later;
        dismiss;
        accept;
        accept (all|cookies|all cookies);
        reject all;
        ok;
        close;
        done;
        cancel;
        continue;
        submit;
        send
      `,
      example: 'By signing up you agree to our Terms of Use and Privacy Policy.',
      counter: 'By signing the treaty they ended a war of nine years.',
    },
    'share-prompt': {
      words: `
        share full article;
        more sharing options;
        sharing options;
        embed;
        embed this *;
        total shares #;
        total (views|shares);
        is this (article|page|story|content) (helpful|useful|interesting) *;
        this (article|page|story|content) was helpful;
        did you find this (article|story|page|) (useful|helpful|interesting) *;
        rate this (article|story|post|page) *;
        thank you for (your|the) feedback;
        thanks for (your|the) feedback;
        be the first to share *;
        tweet;
        retweet;
        reddit;
        flipboard;
        bookmark;
        bookmark this *;
        react;
        give this (article|story);
        copy (link|url) to clipboard;
        view this post on *;
        a post shared by *;
        view (on|this photo on|this profile on) (instagram|x|twitter|facebook|threads|tiktok) *;
        facebook;
        twitter;
        whatsapp;
        telegram;
        instagram;
        linkedin;
        pinterest;
        viber;
        share (this|on|via|with|it|article|story|post|page|your|the|now|options|to|link|by|with friends|or comment) *;
        (kindly|please) share (this|the) *;
        share;
        click to (share|email|print) *;
        follow (us|him|her|them|me|the author|the writer|on|this|along) *;
        follow * on (twitter|facebook|x|instagram|linkedin|tiktok|threads|bluesky|mastodon|youtube|social media|telegram);
        follow * on (twitter|facebook|instagram|x) (and|or|for|on) *;
        (reuse|republish) this (content|article|story);
        # (shares|share|views|view|likes|like|reads|retweets|total views|total visits|claps|people like this|times);
        (views|shares|reads|likes|total views|post views|page views|hits) #;
        (visited|viewed|read|seen) # times *;
        visited # times # (visit|visits) today;
        # (total|) (views|visits|reads) # (views|visits|reads) today;
        like this like loading;
        like loading;
        spread the (word|love|news);
        if you (like|liked|enjoyed) (this|it) * share *;
        copy (link|url|the link|to clipboard);
        link copied *;
        copied;
        copied to clipboard;
        opens in new (window|tab);
        send (this|by|to a friend|via) *;
        email (this|article|story|to a friend|a link|the story) *;
        print (this|article|page|story|friendly) *;
        tweet (this|it) *;
        pin (it|this) *;
        save (this|for later|article|story) *;
        recommend (this|on) *;
        gift (this|article) *;
        add (to|us on|as) * (favourites|favorites|bookmarks|reading list|google|preferred source) *;
        like (us|this|what you see) *
      `,
      example: 'Share this article on Facebook',
      counter: 'Share prices rose on Tuesday after the bank raised its forecast.',
    },
    'share-words': {
      words: `
        share shares sharing tweet tweets retweet pin pinit pinterest mail email e facebook fb twitter x
        whatsapp linkedin reddit tumblr telegram messenger instagram youtube tiktok snapchat threads bluesky
        mastodon viber line wechat weibo skype sms vk xing flipboard pocket instapaper digg stumbleupon
        buffer feedly rss google news plus print save copy link url bookmark like follow us on via this it to
        more social media icon bluesky count counts gab parler truth ok odnoklassniki flipboard listen
        comment comments gift article page story post app mix yummly evernote hatena koo signal
      `,
      example: 'Tweet Share Pin Mail',
      counter: 'The tweet was deleted within an hour.',
    },
    'comments-head': {
      words: `
        leave (your|a) comment here;
        to comment you (must|need to) *;
        (this|the|) discussion (has|is) (ended|closed);
        we (ve|have) turned off comments *;
        join # others in the comments;
        tell us your thoughts;
        tell us what you think *;
        got (an opinion|something to say) *;
        write to the editor;
        send a letter to the editor *;
        let us know (in the comments|what you think) *;
        what do you think * comments *;
        guest book;
        guestbook;
        sign the guest book *;
        share (your|a) memory *;
        comments;
        comment;
        comments our rules;
        comments section;
        (leave|post|write|add|make|submit) (a|your|an|) (comment|comments|reply|response);
        (leave a reply|leave a comment) cancel reply;
        cancel reply;
        (no|#|view|show|hide|read|see|all|load|add|latest|recent|top|reader|readers|user|your|more|newest) comments;
        (view|show|read|see|load|hide) (all|the|#|more|all #|) (comments|comment);
        # comment;
        # (replies|responses);
        comments # closed;
        share what you think;
        (add|have) your (say|comment);
        (newest|oldest) (first|comments);
        # (comments|thoughts|responses|replies) (on|to) *;
        (one|two|three|four|five) (thought|thoughts|response|responses|comment|comments) (on|to) *;
        comments #;
        (view|show|see|read|all) comments #;
        comments (are|have been) (closed|disabled|off|turned off) *;
        comments (on|for) *;
        commenting is (closed|disabled|not available) *;
        join the (conversation|discussion|debate);
        join the conversation *;
        start the conversation *;
        what do you think;
        what s your (opinion|view|take);
        have your say;
        your (comment|thoughts|say|turn);
        discussion;
        reader comments;
        be the first to (comment|reply|share what you think|leave a comment) *;
        post your comments;
        you must be logged in to *;
        (log in|login|sign in|register) to (comment|post|reply|leave) *;
        (the|) comment (section|sections) (is|are|) (closed|disabled|off);
        * comment section closed;
        sort by (newest|oldest|best|top|most *);
        discuss *;
        reply;
        about comments;
        comment policy;
        comments policy;
        our comment policy;
        commenting (policy|guidelines|rules);
        community guidelines;
        disqus;
        comments powered by disqus;
        please enable javascript to view the comments *
      `,
      example: 'Leave a comment',
      counter: 'Comments by the minister caused an outcry in the port.',
    },
    'comments-prompt': {
      words: `
        disclaimer the (comments|views|opinions) *;
        your name (optional|required|);
        save my name email and website in this browser *;
        comments have to be *;
        (read|see|follow|review) (our|the) (community|comment|commenting|house) (guidelines|rules|policy|standards) *;
        this conversation is moderated *;
        we want our comments to be *;
        please report any comments that *;
        report this comment *;
        notify me of (new|follow up) comments *;
        not sure what to say;
        have your say or ask *;
        your email address will not be published *;
        your email (address|) * not be (published|shared) *;
        required fields are marked *;
        fields marked *;
        save my name *;
        * is committed to maintaining a * (forum|discussion|space) *;
        * moderates (all|the|) (comments|discussions|contributions) *;
        (all|your|our|reader|readers|user|the) comments (are|will be|must|should|may|is|do not|that) * (moderated|moderator|moderators|approved|guidelines|policy|published|posted|removed|rejected|reviewed|views|opinions) *;
        comments (are|will be|must|should|may|that|which|containing) * (moderated|moderator|approved|guidelines|policy|published|posted|removed|rejected|reviewed|deleted|edited) *;
        to be approved for publication *;
        we (reserve|will not tolerate|do not tolerate|welcome|encourage|ask|invite|moderate) * (comments|comment|commenters|following|discussion|criticism|abuse|moderate|moderation) *;
        the comments below have (not|) been moderated *;
        the (views|opinions) expressed in the contents above are those of our users *;
        please (read|keep|be|review|refrain|note|stay|observe|respect|remember|avoid|use) * (comment|comments|commenting|community|respectful|civil|guidelines|polite|discussion|conversation) *;
        this (discussion|comment|conversation|thread|section|comments|article) * (closed|moderated|comments) *;
        notify me (of|by|when|via) *;
        this site uses akismet *;
        learn how your comment data *;
        (name|email|website|comment);
        name email website;
        you (are commenting|can use|may use these html) *;
        report (comment|this comment|abuse);
        the (views|opinions) expressed in (comments|the comments|reader comments) *;
        * comment on (this|the) (story|article|post) *;
        log in * comment *;
        commenters *;
        # characters (left|remaining) *
      `,
      example: 'Your email address will not be published. Required fields are marked *',
      counter: 'Your email was read by the whole court, the lawyer said.',
    },
    'copyright-notice': {
      words: `
        reprints permissions;
        reprints (and|) permissions *;
        no part of this (article|story|publication|site|website|report) may be *;
        all rights reserved;
        * all rights reserved;
        copyright all rights reserved *;
        copyright # *;
        copyright by *;
        (all|our) content * (copyright|copyrighted) *;
        this (material|content|article|story|report|work) (may|must|can|is|cannot|should) not be (published|reproduced|copied|redistributed|broadcast|rewritten|used|reprinted|republished) *;
        this (material|content|article|story|report|work|website) * (may|must|can|cannot|should) not be (published|reproduced|copied|redistributed|broadcast|rewritten|used|reprinted|republished) *;
        (reproduction|redistribution|republication|copying|any use|any copying|unauthorised use|unauthorized use|no part of) * (prohibited|forbidden|permission|not permitted|not allowed|consent);
        * may not be (published|reproduced|reprinted|copied) * (permission|redistributed|consent);
        nothing (on|in) this (site|publication|page|website) may be * (permission|consent);
        this (article|work|story|content) is (licensed|protected|published) (under|by) * (license|licence|copyright|creative commons) *;
        click (here|for) * copyright (permissions|information|notice) *;
        licensed under *;
        reprints and permissions;
        for reprint rights *;
        reprint (rights|permissions) *;
        to (reprint|license|republish) this (article|content|story) *
      `,
      example: 'Copyright 2024 The Example Press. All rights reserved.',
      counter: 'Copyright in the song belongs to nobody, the judge held in 2019.',
    },
    'source-notice': {
      words: `
        this story has not been edited (by|and) *;
        this (article|story|report|post|piece) (was|has been) (corrected|amended|clarified) (to|on|because|after|for) *;
        an earlier version of this (article|story|report|post|piece|headline|caption) *;
        (a|the) (previous|prior|original) version of this (article|story|report|post|piece|headline|caption) *;
        this (article|story|report|post) was (developed|produced|created) in partnership with *;
        (prices|details) (were|are) (accurate|correct) at (the|) time (of|this) *;
        this summary is ai generated *;
        this summary was (created|generated|written|produced) (by|with|using) *;
        * solely responsible for all content *;
        * affiliate partnerships *;
        (this|the) (text|article|story|page|translation) (was|has been|is) (translated automatically|automatically translated|machine translated) *;
        read the original (article|story|) (at|on|in) *;
        agencies contributed to this (report|story|article);
        (for|to read) more news apart from this *;
        * contains public sector information *;
        source link;
        (view|see|read|link to|go to|visit|continue to) (the|) (original|source|full) (article|story|post|source|report|version|publication|news) *;
        original (article|source|story|post|link);
        this (story|article|report|content|news|copy|post|item|piece) (has|have|was|is) (not been|been|not|) (edited|auto generated|automatically generated|auto published|published|generated|sourced|created|translated|modified|produced|provided|supplied|written|syndicated) (by|from|using|through|with) *;
        (except|with the exception) (for|of) the headline *;
        (published|generated|taken|reproduced|sourced|adapted) (from|via) (a|an|the) * (feed|agency|wire|syndicate) *;
        with (inputs|input|additional inputs|agency inputs|information) (from|by) *;
        (inputs|input) from (agencies|agency|pti|ani|ians|reuters|afp|ap);
        with agency inputs;
        agencies;
        this (article|story|report|post|piece|interview|essay|column|version) (was|is|has been|) (originally|first|) (appeared|published|posted|ran|written|produced|republished|reprinted|reproduced|syndicated) (on|in|at|by|from|for|with|under) *;
        (originally|first) (published|appeared|posted|aired) (on|in|at|by|as) *;
        republished (from|with permission|under) *;
        reprinted (from|with) *;
        (the|this) post * (appeared first|first appeared) on *;
        (story|article|report|text|content) (by|courtesy of|provided by|supplied by) * (agency|wire|press);
        provided by syndigate media inc *;
        syndicated (from|by) *;
        this (article|text|summary|content|story|translation|page) (was|is|has been) (created|generated|written|produced|summarised|summarized|translated|prepared|made|reviewed) (by|with|using) * (ai|artificial intelligence|machine|automation|software|chatgpt|tool|tools|automatically|technology);
        (ai|machine) (generated|translated|translation|assisted);
        this (is|was) a machine translation *;
        translated (by|from|automatically) *;
        this is a press release *;
        media contact *;
        for media (enquiries|inquiries) *;
        via *
      `,
      example: 'This story has not been edited by our staff and is auto-generated from a syndicated feed.',
      counter: 'The story was edited by a court in which nobody could read.',
    },
    'source-lead': {
      words: `
        source;
        sources;
        via;
        with inputs from;
        originally published;
        reference;
        disclaimer
      `,
      example: 'Source: Example News Agency',
      counter: 'Sources close to the ministry said the vote would be put off.',
    },
    contributors: {
      words: `
        * (reporter|writer|correspondent|reporters|writers|correspondents|photographer|editor) * contributed;
        * contributed (to|reporting to|reporting for|from|reporting from) (this|the) (report|article|story|post|dispatch|piece|obituary|analysis|review|project|series|live blog|coverage) *;
        * contributed (to|reporting to|reporting for|from|reporting from) (this|the) (report|article|story|post|dispatch|piece);
        * contributed to this;
        * contributed (reporting|research|additional reporting);
        * contributed reporting (from|to|in) *;
        information from * was used in (this|the) (report|story|article);
        (additional|extra|further) (reporting|research|writing|material|information|contributions|editing) (by|from) *;
        reporting (by|from) *;
        reporting and writing by *;
        (writing|editing|compiled|edited|translated|written|translation|production|produced|researched|fact checked|rewritten|adapted) by *;
        with (additional|) (reporting|contributions|files|material|assistance) (by|from) *;
        with reports from (agencies|wires|wire services|news agencies);
        with * contributing;
        * reported from *;
        * (assisted|helped) (with|in) (this|the) (report|reporting);
        * translated (this|the) (article|report|story)
      `,
      example: 'Ann Example in Testville contributed to this report.',
      counter: 'Heavy rain contributed to this, he said, but the walls were rotten.',
    },
    'contributors-lead': {
      words: `
        additional reporting;
        additional research;
        further reporting;
        reporting;
        editing;
        words and pictures;
        text and photos;
        fact check
      `,
      example: 'Additional reporting: Ann Example and Bob Sample',
      counter: 'Reporting the fire was left to the night porter.',
    },
    'reading-time': {
      words: `
        # (min|mins|minute|minutes) read;
        (estimated|) (reading|read) time # (min|mins|minute|minutes);
        (estimated|) (reading|read) time;
        less than a minute read
      `,
      example: '3-minute read',
      counter: 'The book takes 3 minutes to read, its author says.',
    },
    'summary-head': {
      words: `
        summary;
        key points;
        key takeaways;
        at a glance;
        in brief;
        quick read
      `,
      example: 'Key points',
      counter: 'The key points were put to the vote on Monday.',
    },
    'nav-line': {
      words: `
        accessibility (links|help);
        advanced search;
        site map;
        sitemap;
        careers;
        work (for|with) us;
        help;
        faq;
        help (centre|center);
        feedback;
        send (us|) feedback;
        (read|open|view) in (the|) app;
        photo gallery;
        view all (photos|images|pictures|videos);
        (next|previous) (photo|image|picture|slide|gallery);
        (close|open) gallery;
        expand image;
        enlarge;
        enlarge this;
        watch again;
        replay;
        transcript;
        (hide|show|read|view) transcript;
        (sorry|) your browser (doesn t|does not|can t|cannot) support *;
        audio playback is not supported *;
        the media could not be loaded *;
        media caption;
        our editorial (policy|standards|guidelines|code);
        fact checked;
        suggest a correction *;
        from the section (football|cricket|rugby union|rugby league|tennis|golf|athletics|boxing|cycling|sport|sports|news|business|politics|culture|technology|science|health|world|local|opinion|features);
        go back;
        home;
        search;
        legal notice;
        who (are we|we are);
        how we report;
        report an (error|issue) *;
        to view this video please enable javascript *;
        view (all|) # (photos|images|pictures);
        (medically|clinically|scientifically|fact) (reviewed|checked) by *;
        this (article|story|post) (was|is) (published|) more than # (months|month|years|year|days) (ago|old) *;
        audio is (generated automatically|automatically generated|ai generated) *;
        buy (this|) (photo|photos);
        click to view (larger|full) (image|size);
        open image in gallery;
        slide # of #;
        (this|the) video has failed to load;
        we (apologize|apologise) but this video *;
        (this|the) video (cannot|can not|can t|could not) be played *;
        this video (is|has been) (unavailable|removed) *;
        legal notice (cookies|privacy) *;
        skip to (main|) (content|article|navigation|main|footer|search|menu);
        jump to (content|navigation|comments|recipe);
        (main|open|close|toggle|site) (menu|navigation|search|sidebar|nav);
        back to (top|home|the top|news|main page|article|list);
        return to (top|homepage|home);
        you are here;
        you re reading;
        go to *;
        listen to (this|the) (article|story|news|full article);
        skip to end of carousel;
        end of carousel;
        summarized by ai;
        (what|) readers are saying;
        what readers say;
        listen to (this|the) (article|story|news) *;
        (play|listen|pause|stop|hear) (this|) (article|audio|story|video);
        listen # min;
        listen to article;
        audio (by|version|article) *;
        read aloud;
        text to speech;
        text size;
        font size;
        (increase|decrease|change) (text|font) size;
        (a|aa|aaa|a a a);
        our standards *;
        our standards the * trust principles;
        opens new tab;
        opens in a new tab;
        external link;
        purchase licensing rights *;
        this browser does not support the (video|audio) element;
        your browser does not support *;
        (this|the) (video|player|content) (is|cannot|could not|can t) * (available|played|loaded|browser|javascript|supported);
        (please|you need to) enable (javascript|cookies) *;
        javascript is (disabled|required) *;
        video (player is loading|unavailable|not available|player|playback);
        play video;
        watch video;
        now playing;
        unmute;
        mute;
        live;
        live blog;
        live updates;
        live reporting;
        key events;
        skip past newsletter promotion;
        presentational (grey|white|gray) (line|space);
        breaking;
        breaking news;
        developing;
        developing story;
        this is a developing story;
        updated;
        ai summary;
        play;
        duration # (second|seconds|minute|minutes|hour|hours) *;
        in this article;
        table of contents;
        contents;
        article content;
        print edition;
        e paper;
        epaper;
        today s paper;
        digital edition;
        advertise with us;
        cookie (policy|settings|preferences|notice|consent);
        (privacy|terms|legal|accessibility|ethics|editorial|corrections|use) (policy|notice|statement|of use|of service|and conditions|center|terms|standards|guidelines);
        manage (cookies|consent|preferences|cookie settings);
        do not sell * (information|info|data);
        terms;
        privacy;
        contact;
        about;
        (contact|about) us;
        loading;
        (e mail|email) this (story|article|page) *;
        (printer friendly|print friendly|printable) (version|page) *;
        write a letter to the editor *;
        print;
        click to print *;
        view (in|full) *;
        view (image|picture|photo) (in|) (fullscreen|full screen|full size);
        view gallery;
        enlarge (image|this image);
        click to enlarge;
        expand;
        collapse;
        full screen;
        slideshow;
        show (caption|captions|more);
        hide (caption|captions|caption);
        toggle caption;
        image # of #;
        # of #;
        # photos;
        # images;
        sponsored links;
        an error has occurred;
        select (language|region|edition|country|a city) *;
        choose (language|edition|your edition) *;
        my account;
        log out;
        logout;
        sign out;
        (log|sign) in (or|) (register|sign up|create account|);
        register;
        search for;
        search (this|) (site|website|news|articles);
        all (news|topics|sections|stories|categories);
        filed under;
        posted in;
        uncategorized;
        no result;
        view all result;
        report a (typo|mistake|correction|problem|technical issue) *;
        see (a|an) (typo|error) *;
        spotted (a|an) (mistake|error|typo) *;
        how to (report|contact|complain) *;
        why you can trust *;
        the trust project *;
        this article is more than # (year|years|month|months|days) old;
        article was published # (year|years|month|months) ago;
        powered by *;
        built with *;
        proudly powered by *;
        (explore|read|see|find) more on (these|this|related) (topics|topic|tags|subjects);
        theme by *;
        website by *;
        download pdf;
        pdf;
        end of article;
        page #;
        page # of #;
        previous page;
        next page
      `,
      example: 'Listen to this article',
      counter: 'Listen to this, the old man said.',
    },
    'nav-lead': {
      words: `
        story tags;
        article tags;
        article topics;
        more topics;
        tags;
        tag;
        tagged;
        topics;
        topic;
        filed under;
        posted in;
        category;
        categories;
        section;
        sections;
        keywords;
        more on;
        labels;
        related topics;
        related tags;
        published in;
        appears in;
        in this story;
        people mentioned;
        places;
        series;
        post tags;
        our standards;
        location;
        hashtags
      `,
      example: 'Tags: harbour, weather, ferries',
      counter: 'Tags were fixed to the legs of forty swans in May.',
    },
    'nav-words': {
      words: `
        home homepage news world local national international politics political business economy economic
        finance markets money sport sports football cricket tennis rugby golf opinion opinions editorial
        editorials columns columnists letters comment analysis features feature lifestyle life style culture
        arts art entertainment celebrity music film films movies tv television radio books theatre theater
        food travel fashion beauty health science technology tech environment climate weather education
        schools university obituaries obits classifieds jobs careers cars motoring motors property homes
        house garden games puzzles crosswords crossword horoscopes horoscope cartoons comics video videos
        photos pictures gallery galleries podcast podcasts newsletters newsletter subscribe subscription
        subscriptions login log in sign up register account my search menu more all latest live breaking
        trending top stories headlines topics sections section e edition epaper archive archives about us
        contact privacy policy terms of use service conditions cookies cookie advertise advertising sitemap
        rss feeds faq help support media kit imprint legal notice accessibility magazine weekend
        investigations explainers explainer explained regions region cities city crime courts court community
        events event tickets shop store deals offers competitions africa asia europe americas america middle
        east uk us usa india china australia canada latin pacific north south west central state states metro
        breaking exclusive exclusives royals royal family faith religion history agriculture energy transport
        industry banking stocks companies women men kids auto autos gadgets startups startup innovation space
        nature wildlife elections election parliament government law justice defence defense security war
        conflict society people human rights coronavirus covid blog blogs forum forums multimedia
        infographics data interactive special reports report and the the in on for
      `,
      example: 'News  Sport  Opinion  Obituaries  Puzzles',
      counter: 'The news in sport was all about the weather.',
    },
    'nav-prompt': {
      words: `
        we (use|and our partners|and our # partners) * (cookies|cookie|data|devices) *;
        this (site|website|page) uses cookies *;
        by (using|continuing to use|browsing) (this|our|the) (site|website) *;
        cookies (help|are|on|allow) *;
        (your|we value your) privacy *;
        we (noticed|have detected|see) (you|that you|an ad) *;
        please (disable|turn off|whitelist) * (ad blocker|adblocker|adblock) *;
        you are (using|viewing|on) (an|a|the) * (browser|version|edition) *;
        published in *;
        posted in *;
        filed under *;
        this website and (its|our|) associated newspapers *;
        you are receiving this (email|newsletter) because *;
        you can (manage|change) * (cookies|preferences|settings) *;
        if you (have|are having) (a|any) (question|complaint|trouble) *;
        learn more about *;
        for (feedback|complaints|corrections) * contact us *;
        we acknowledge * (traditional custodians|traditional owners|first australians) *;
        * is not responsible for the content of external (sites|links|websites) *;
        see our (privacy|terms|cookie|ethics|editorial) *;
        our journalism *
      `,
      example: 'This site uses cookies to improve your visit.',
      counter: 'We use the old road when the bridge is under water.',
    },
    'author-head': {
      words: `
        about (the|our|this) (author|authors|writer|writers|reporter|contributor|contributors|columnist);
        about author;
        about post author;
        about the post author;
        (the|) (author|authors|writer|contributor|contributors);
        (meet|more (from|by|about)) (the|this|our) (author|authors|writer|contributor|team|writers);
        (written|posted|published) by;
        author (bio|biography|profile|details|information);
        (view|see|read|show) (all|more|full) (posts|articles|stories|bio|profile|author archive) (by|from|of|) *;
        (all|more) (posts|articles|stories) by *;
        our (team|authors|writers);
        editor s note about the author;
        follow the author *;
        contact the (author|reporter|writer) *;
        reporter;
        correspondent;
        author archive
      `,
      example: 'About the author',
      counter: 'The author of the letter was never found.',
    },
    'author-prompt': {
      words: `
        * has been (a|an) (reporter|correspondent|journalist|writer|editor|columnist|photographer) *;
        * is (a|an|the|our|chief|senior|staff|deputy|special) * (reporter|correspondent|journalist|writer|editor|columnist|contributor|author|freelance|freelancer|blogger|producer|photographer|fellow|professor|lecturer) (at|for|with|of|in|based|covering|who|on|and|whose) *;
        * is (a|an|the|our) (freelance|staff|senior|contributing) (writer|journalist|reporter|editor|correspondent|columnist);
        * (covers|reports on|writes about|writes on|has been covering) * for *;
        * can be (reached|contacted|emailed|followed) (at|on|by|via) *;
        (contact|reach|email|follow|e mail) (him|her|them|the author|the writer|the reporter|reporter) (at|on|via|by) *;
        (email|contact|reach) * at *;
        follow (him|her|them) *;
        you can (reach|contact|follow|email|find) (him|her|them|the author|me|us) *;
        the (author|writer) is *;
        this (article|column|op ed) reflects the (views|opinion) *;
        the (views|opinions) (expressed|in this) *;
        (views|opinions) (expressed|are|in this) * (own|author|authors|personal|necessarily) *
      `,
      example: 'Ann Example is a staff reporter covering courts for the Testville Post.',
      counter: 'Rainer Test is a baker who gets up at three in the morning.',
    },
    'wall-consent': {
      words: `
        before you continue;
        before you continue to *;
        we and our * (store|access|process|use cookies) *;
        we use (cookies|cookies and *);
        we value your privacy *;
        your privacy (choices|matters|is important to us) *;
        by clicking (accept|accept all|agree|i accept|continue) * (you agree|agree|consent|you consent|accept) *;
        this (site|website|page) uses cookies *;
        (accept all|accept all cookies|accept cookies|accept and continue|reject all|reject all cookies|manage preferences|manage choices|manage options|cookie settings|cookie preferences|more options|customise settings);
        (to continue|to access|before continuing) * (cookies|consent|personalised advertising) *;
        you can (change|withdraw|manage) your (choice|choices|consent|preferences|settings) *;
        consent to *;
        read this site with advertising *
      `,
      example: 'We value your privacy',
      counter: 'We value your garden as if it were ours, the letter said.',
    },
    'wall-challenge': {
      words: `
        just a moment;
        checking your browser *;
        (verifying|verify|please verify|checking if) (you are|that you are|if you are|the site connection) *;
        please (enable|turn on|activate) (javascript|cookies|js) * (continue|access|view|page|site|cookies|app) *;
        enable javascript and cookies to continue;
        access (denied|to this page has been denied|blocked) *;
        (our systems have detected|we have detected|we detected) unusual (traffic|activity) *;
        are you (a|not a) (robot|human) *;
        please (complete|solve|confirm) * (captcha|challenge|security check|human|robot) *;
        complete the captcha *;
        (press|hold) * confirm you are a human *;
        this process is automatic *;
        ddos protection by *;
        ray id *;
        attention required *;
        security check *;
        one more step *;
        your ip *;
        reference # *;
        you have been blocked *;
        performance and security by *;
        pardon our interruption *;
        request unsuccessful *;
        human verification
      `,
      example: 'Checking your browser before accessing the site.',
      counter: 'The clerk was checking your browser for crumbs, he said.',
    },
    'wall-error': {
      words: `
        # not found;
        error #;
        error # *;
        (page|file|article|story|content) not found *;
        the (page|article|story|content|link|url|file) (you|that you|you are|you were|requested|you requested|you followed) * (found|exist|moved|removed|deleted|available|unavailable|broken|looking for) *;
        (this|the|that|requested) page (does not|doesn t|cannot be|could not be|can t be|is no longer|isn t|was not|no longer|is not|has been|may have been) * (exist|found|exists|available|removed|moved|deleted|displayed) *;
        this page is no longer available;
        (we re|we are) sorry * (page|find|looking for|found|moved|error) *;
        (sorry|oops|whoops) * (page|found|find|wrong|exist|error|went) *;
        we (can t|cannot|couldn t|could not) find * page *;
        (internal server error|bad gateway|service unavailable|gateway timeout|bad request|forbidden|unauthorized) *;
        something went wrong *;
        the server encountered *;
        this (article|story|content|page|video) is (no longer|not|currently) (available|unavailable) *;
        nothing (was found|found here|here) *;
        try (searching|again later) *;
        it looks like nothing was found *;
        temporarily unavailable *;
        (site|website) is (under maintenance|temporarily) *;
        under maintenance;
        account suspended *;
        domain (is for sale|for sale) *
      `,
      example: 'Page not found',
      counter: 'Page one was not found until Tuesday, and page two was wet.',
    },
  },
};
