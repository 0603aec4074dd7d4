/** What devices, Strava's translations and plans call a run, lower case, with single spaces. */
export const RUN_NAMES: readonly string[] = [
  // English, and what every watch writes.
  "run,running,runs,runner,jog,jogging,treadmill,trail,trailrun,trailrunning,ultra,ultramarathon,marathon,half marathon,parkrun,fell running",
  "trail run,virtual run,trail running,street running,track running,indoor running,treadmill running,virtual running,obstacle running",
  "ultra run,indoor run,run trail,outdoor run,outdoor running,road running,road run,treadmill run,track run,long run,race run,run walk,walk run",
  "long distance running,cross country running,run outdoor,run indoor,mountain running,sky running,canicross,orienteering run",
  // German.
  "lauf,läufe,laufen,laufsport,joggen,traillauf,trailläufe,laufband,laufband laufen,virtueller lauf,virtuelles laufen,dauerlauf,langlauf zu fuß,waldlauf,berglauf",
  "laufbandtraining,ultralauf,laufband lauf,geländelauf,straßenlauf,bahnlauf,halbmarathon,tempolauf,intervalltraining laufen,laufen im freien",
  // Dutch.
  "hardlopen,hardloopsessie,hardloop,trailrunnen,virtuele hardloopsessie,virtueel hardlopen,loopband,duurloop,hardlopen op loopband,looptraining,veldlopen",
  // French.
  "course,courses,courir,footing,course à pied,course a pied,course à pied virtuelle,course virtuelle,course en sentier,course nature,course sur tapis",
  "tapis de course,course à pied sur tapis,course sur piste,course en intérieur,trail court,semi marathon,sortie longue,course à pied en extérieur",
  // Spanish.
  "correr,carrera,carreras,trote,rodaje,carrera a pie,carrera de montaña,carrera por montaña,carrera virtual,carrera en cinta,correr en cinta,cinta de correr",
  "carrera por senderos,carrera en pista,carrera al aire libre,media maratón,maratón,carrera continua,tirada larga",
  // Italian.
  "corsa,corse,correre,podismo,jogging leggero,corsa virtuale,corsa su sentiero,trail corsa,corsa su tapis roulant,tapis roulant,corsa all'aperto,corsa in montagna",
  "corsa su pista,mezza maratona,maratona,corsa lenta,corsa indoor",
  // Portuguese.
  "corrida,corridas,corridas de rua,corrida virtual,corrida em trilha,corrida de trilha,corrida na esteira,esteira,corrida em esteira,corrida de rua,corrida ao ar livre",
  "meia maratona,corrida em pista,corrida longa,rodagem,corrida de montanha",
  // Polish.
  "bieg,biegi,bieganie,bieg wirtualny,bieg terenowy,bieg przełajowy,bieżnia,bieganie na bieżni,bieg w terenie,bieganie w terenie,półmaraton,maraton,wybieganie",
  // Swedish, Danish, Norwegian.
  "löpning,löprunda,löppass,terränglöpning,virtuell löpning,löpband,löpning på löpband,gatulöpning,banlöpning,lopning,traillöpning,löpning utomhus,långpass,halvmaraton",
  "løb,løbetur,løp,løping,løpetur,virtuelt løb,virtuelt løp,terrengløp,terrengløping,trailløb,løbebånd,tredemølle,løping på tredemølle,stiløping,baneløping,løb på løbebånd,løb på bane,gadeløb,halvmaraton,langtur løp",
  // Finnish, Czech, Slovak, Hungarian, Romanian, Turkish.
  "juoksu,juokseminen,juoksulenkki,polkujuoksu,virtuaalijuoksu,juoksumatto,běh,beh,virtuální běh,běh v terénu,trailový běh,běhání,běžecký pás,běh na pásu",
  "futás,terepfutás,virtuális futás,futópad,alergare,alergare virtuală,alergare montană,koşu,sanal koşu,patika koşusu,koşu bandı",
  // Russian, Ukrainian.
  "бег,забег,пробежка,кросс,виртуальный забег,трейлраннинг,забег по пересеченной местности,бег на дорожке,беговая дорожка,трейл,біг,пробіжка,забіг,марафон,полумарафон",
  // Japanese, Chinese, Korean.
  "ラン,ランニング,ジョギング,ジョグ,トレイルランニング,バーチャルランニング,トレイルラン,トレッドミル,マラソン,ハーフマラソン,バーチャルラン",
  "跑步,跑,慢跑,长跑,越野跑,虚拟跑步,跑步机,户外跑步,室内跑步,路跑,馬拉松,马拉松,虛擬跑步,달리기,러닝,조깅,트레일 러닝,트레일 러닝 달리기,가상 달리기,트레드밀,마라톤",
  // Indonesian, Vietnamese.
  "lari,lari lintas alam,lari virtual,chạy bộ,chạy,chạy địa hình,chạy bộ ảo",
];

/** The same for every other sport, and for what is no sport. */
export const OTHER_NAMES: readonly string[] = [
  // English.
  "ride,rides,biking,cycling,bike,bicycle,cycle,mtb,ebike,e bike,handcycle,velomobile,spinning,spin,walk,walking,walks,hike,hikes,hiking,swim,swims,swimming,pool swim,open water",
  "ski,skiing,skis,snowboard,snowboarding,snowshoe,snowshoeing,row,rowing,kayak,canoe,kayaking,canoeing,paddling,sup,yoga,workout,weighttraining,weight training,strength,strength training",
  "weights,gym,crossfit,elliptical,hiit,cardio,soccer,football,basketball,volleyball,handball,rugby,hockey,cricket,baseball,tennis,padel,pickleball,golf,skate,skating,inline,skateboard",
  "surf,surfing,sail,sailing,windsurf,kitesurf,diving,transition,incident detected,multisport,triathlon,duathlon,driving,car,motorcycling,flying,elevator,stairstepper,stair stepper,stairs,floor climbing",
  "pilates,badminton,squash,racquetball,table tennis,climbing,rock climbing,bouldering,boxing,martial arts,dance,dancing,stretching,mobility,meditation,breathwork,breathing,rest,rest day",
  "horseback riding,riding,fishing,hunting,wheelchair,mountaineering,orienteering walk,cross training,crosstraining,physical therapy,jump rope,core,sleep,commute",
  // German.
  "radfahren,radfahrt,radtour,rad,fahrt,fahrrad,rennrad,mountainbike,spaziergang,gehen,walken,nordic walking,wandern,wanderung,schwimmen,freiwasserschwimmen,krafttraining,kraft,training",
  "langlauf,skilanglauf,skifahren,ski alpin,rudern,inlineskaten,eislaufen,schlittschuhlaufen,klettern,fußball,turnen,gymnastik,tanzen,dehnen,ruhetag,ruhe,pause,crosstrainer,reiten",
  // French.
  "vélo,cyclisme,velo,vtt,sortie vélo,sortie à vélo,marche,randonnée,rando,natation,nage,musculation,renforcement,renforcement musculaire,repos,ski de fond,ski alpin,aviron,escalade",
  "étirements,vélo virtuel,vélo électrique,entraînement,rameur,patinage,raquettes,danse,équitation,marche nordique,gainage",
  // Spanish.
  "ciclismo,bicicleta,bici,caminata,caminar,paseo,senderismo,natación,nadar,fuerza,musculación,pesas,gimnasio,descanso,esquí,remo,escalada,fútbol,entrenamiento,entrenamiento de fuerza",
  "elíptica,estiramientos,patinaje,baile,marcha,bicicleta virtual,ciclismo de montaña,día de descanso",
  // Italian.
  "camminata,camminare,passeggiata,escursionismo,escursione,nuoto,bicicletta,pedalata,giro in bici,palestra,forza,pesi,riposo,sci,sci di fondo,canottaggio,arrampicata,calcio",
  "allenamento,allenamento con i pesi,pattinaggio,ballo,stretching,ciclismo virtuale,ellittica",
  // Portuguese.
  "caminhada,caminhar,trilha,pedalada,pedal,giro,bike,natação,musculação,academia,força,descanso,folga,remo,escalada,futebol,treino,treino de força,esqui,patinação,dança,alongamento",
  "pedalada virtual,elíptico,treinamento com peso",
  // Dutch.
  "fietsen,fietstocht,rit,fietsrit,wielrennen,mountainbiken,wandelen,wandeling,zwemmen,krachttraining,kracht,rustdag,rust,roeien,schaatsen,langlaufen,skiën,voetbal,klimmen,roeimachine,kayakken,kitesurfen",
  // Polish.
  "rower,jazda,jazda na rowerze,kolarstwo,spacer,chód,wędrówka,turystyka piesza,pływanie,siłownia,trening siłowy,odpoczynek,narty,narciarstwo,wioślarstwo,wspinaczka,piłka nożna,joga,rolki,trening",
  // Swedish, Danish, Norwegian.
  "konditionspass,simbassäng,öppet vatten,inomhuscykling,landsvägscykling,utförsåkning i pist,utförsåkning,discgolf,racketsporter,cykling,cykel,cykeltur,cykelpass,promenad,vandring,simning,styrketräning,styrka,vila,vilodag,skidåkning,längdskidåkning,rodd,klättring,fotboll,gång,cykelåkning",
  "cykle,gåtur,gang,vandretur,svømning,svømming,svømmetur,styrketræning,styrke,hvile,hviledag,roning,klatring,fodbold,sykling,sykkel,sykkeltur,tur,gåtur til fots,styrketrening,langrenn,ski alpint,fotball,skitur",
  // Finnish, Czech, Slovak, Hungarian, Romanian, Turkish.
  "kävely,pyöräily,uinti,vaellus,hiihto,soutu,kuntosali,voimaharjoittelu,lepo,lepopäivä,sauvakävely,kolo,cyklistika,jízda,jízda na kole,chůze,procházka,turistika,plavání,posilování,volno,lyžování,běžky,veslování,odpočinek",
  "kerékpározás,séta,túra,úszás,erősítés,pihenő,evezés,ciclism,plimbare,drumeție,înot,odihnă,bisiklet,bisiklet sürüşü,yürüyüş,doğa yürüyüşü,yüzme,ağırlık,dinlenme",
  // Russian, Ukrainian.
  "велосипед,велозаезд,заезд,велоспорт,ходьба,прогулка,поход,хайкинг,плавание,силовая,силовая тренировка,отдых,лыжи,йога,гребля,коньки,футбол,тренировка,велопрогулка,заплыв,їзда,ходьба пішки,плавання",
  // Japanese, Chinese, Korean.
  "ライド,サイクリング,自転車,ウォーキング,ウォーク,散歩,ハイキング,登山,スイム,水泳,筋トレ,ウェイトトレーニング,ワークアウト,ヨガ,スキー,休養,休み,レスト,バーチャルライド,ローイング",
  "骑行,骑车,自行车,步行,散步,徒步,游泳,力量训练,健身,瑜伽,滑雪,划船,休息,騎乘,健走,虚拟骑行,登山训练,爬山,자전거,라이딩,걷기,산책,하이킹,등산,수영,근력 운동,웨이트 트레이닝,요가,휴식,스키",
  // Indonesian, Vietnamese.
  "bersepeda,jalan kaki,jalan,renang,mendaki,istirahat,đạp xe,đi bộ,bơi,leo núi",
];
