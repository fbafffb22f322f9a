/** Small words that a sentence leans on: spoken short and without an accent. */
export const leaningWords = `
the DH AX|a AX|an AX N|and AX N D|of AX V|to T UW|in IH N|on AA N|at AE T|by B AY|for F ER
from F R AX M|with W IH DH|as AE Z|or AO R|but B AX T|nor N AO R|than DH AX N|if IH F
i AY|you Y UW|he HH IY|she SH IY|it IH T|we W IY|they DH EY|me M IY|him HH IH M|her HH ER
us AX S|them DH AX M|my M AY|your Y AO R|his HH IH Z|its IH T S|our AW ER|their DH EH R
is IH Z|am AE M|are AA R|was W AX Z|were W ER|be B IY|been B IH N|has HH AE Z|have HH AE V
had HH AE D|do D UW|does D AX Z|did D IH D|can K AE N|could K UH D|will W IH L|would W UH D
shall SH AE L|should SH UH D|may M EY|might M AY T|must M AX S T|that DH AE T|there DH EH R
this DH IH S|some S AX M|into IH N T UW|onto AA N T UW|so S OW|just JH AX S T|i'm AY M
i'll AY L|i've AY V|i'd AY D|it's IH T S|he's HH IY Z|she's SH IY Z|that's DH AE T S
we're W IH R|you're Y AO R|they're DH EH R|we'll W IY L|you'll Y UW L|there's DH EH R Z
let's L EH T S|mr M IH1 S T ER|mrs M IH1 S IH Z|dr D AA1 K T ER|st S EY N T
`;

/** Words that the letter rules would get wrong, with their stress. */
export const knownWords = `
about AX B AW1 T|above AX B AH1 V|across AX K R AO1 S|again AX G EH1 N|against AX G EH1 N S T
ago AX G OW1|ahead AX HH EH1 D|alive AX L AY1 V|alone AX L OW1 N|along AX L AO1 NG
already AO L R EH1 D IY|also AO1 L S OW|always AO1 L W EY Z|almost AO1 L M OW2 S T
although AO L DH OW1|another AX N AH1 DH ER|answer AE1 N S ER|any EH1 N IY|anyone EH1 N IY W AH2 N
anything EH1 N IY TH IH2 NG|anyway EH1 N IY W EY2|anywhere EH1 N IY W EH2 R|many M EH1 N IY
around AX R AW1 N D|away AX W EY1|asleep AX S L IY1 P|apart AX P AA1 R T|afraid AX F R EY1 D
agree AX G R IY1|allow AX L AW1|among AX M AH1 NG|amount AX M AW1 N T|arrive AX R AY1 V
attack AX T AE1 K|awake AX W EY1 K|aware AX W EH1 R|area EH1 R IY AX|aunt AE1 N T|anger AE1 NG G ER
angry AE1 NG G R IY|animal AE1 N IH M AX L|ache EY1 K|actor AE1 K T ER|abandon AX B AE1 N D AX N
beautiful B Y UW1 T IH F AX L|beauty B Y UW1 T IY|because B IH K AH1 Z|become B IH K AH1 M
bear B EH1 R|beloved B IH L AH1 V IH D|begin B IH G IH1 N|began B IH G AE1 N|behind B IH HH AY1 N D
believe B IH L IY1 V|between B IH T W IY1 N|beyond B IH Y AA1 N D|blood B L AH1 D|body B AA1 D IY
both B OW1 TH|bought B AO1 T|bow B OW1|bowl B OW1 L|break B R EY1 K|breath B R EH1 TH
breathe B R IY1 DH|bridge B R IH1 JH|brother B R AH1 DH ER|brought B R AO1 T|build B IH1 L D
built B IH1 L T|buried B EH1 R IY D|bury B EH1 R IY|bus B AH1 S|bush B UH1 SH|business B IH1 Z N AX S
busy B IH1 Z IY|butcher B UH1 CH ER|buy B AY1|bye B AY1|cafe K AE F EY1|calm K AA1 M
camera K AE1 M R AX|cannot K AE N AA1 T|captain K AE1 P T AX N|case K EY1 S|castle K AE1 S AX L
caught K AO1 T|cause K AO1 Z|certain S ER1 T AX N|chair CH EH1 R|chaos K EY1 AA S
character K EH1 R IH K T ER|chef SH EH1 F|child CH AY1 L D|children CH IH1 L D R AX N
choir K W AY1 ER|chose CH OW1 Z|christmas K R IH1 S M AX S|city S IH1 T IY|climb K L AY1 M
clothes K L OW1 Z|close K L OW1 Z|colonel K ER1 N AX L|color K AH1 L ER|colour K AH1 L ER
come K AH1 M|comes K AH1 M Z|company K AH1 M P AX N IY|cost K AO1 S T|cough K AO1 F
country K AH1 N T R IY|couple K AH1 P AX L|courage K ER1 IH JH|course K AO1 R S|court K AO1 R T
cousin K AH1 Z AX N|cover K AH1 V ER|coward K AW1 ER D|create K R IY EY1 T|creature K R IY1 CH ER
cruel K R UW1 AX L|cut K AH1 T|dance D AE1 N S|danger D EY1 N JH ER|daughter D AO1 T ER
dead D EH1 D|deaf D EH1 F|debt D EH1 T|decide D IH S AY1 D|demon D IY1 M AX N|desert D EH1 Z ER T
die D AY1|director D IH R EH1 K T ER|doctor D AA1 K T ER|doesn't D AH1 Z AX N T|dollar D AA1 L ER
done D AH1 N|don't D OW1 N T|door D AO1 R|double D AH1 B AX L|doubt D AW1 T|dove D AH1 V
dozen D AH1 Z AX N|dragon D R AE1 G AX N|draft D R AE1 F T|during D UH1 R IH NG|early ER1 L IY
earth ER1 TH|easy IY1 Z IY|echo EH1 K OW|eight EY1 T|eighth EY1 T TH|either IY1 DH ER
eleven IH L EH1 V AX N|else EH1 L S|empty EH1 M P T IY|enemy EH1 N AX M IY|engine EH1 N JH IH N
enough IH N AH1 F|even IY1 V AX N|evening IY1 V N IH NG|ever EH1 V ER|every EH1 V R IY
everyone EH1 V R IY W AH2 N|everything EH1 V R IY TH IH2 NG|evil IY1 V AX L|eye AY1|eyes AY1 Z
fall F AO1 L|false F AO1 L S|family F AE1 M L IY|far F AA1 R|farewell F EH R W EH1 L
father F AA1 DH ER|favorite F EY1 V R IH T|fear F IH1 R|few F Y UW1|field F IY1 L D|fierce F IH1 R S
film F IH1 L M|final F AY1 N AX L|finger F IH1 NG G ER|fire F AY1 ER|flood F L AH1 D|floor F L AO1 R
flour F L AW1 ER|flower F L AW1 ER|forest F AO1 R IH S T|forever F ER EH1 V ER|forget F ER G EH1 T
forgive F ER G IH1 V|forty F AO1 R T IY|four F AO1 R|friend F R EH1 N D|front F R AH1 N T
full F UH1 L|future F Y UW1 CH ER|garage G AX R AA1 ZH|gas G AE1 S|gear G IH1 R|get G EH1 T
ghost G OW1 S T|gift G IH1 F T|girl G ER1 L|give G IH1 V|given G IH1 V AX N|glass G L AE1 S
glove G L AH1 V|goes G OW1 Z|gone G AO1 N|good G UH1 D|goodbye G UH D B AY1|great G R EY1 T
group G R UW1 P|grow G R OW1|guard G AA1 R D|guess G EH1 S|guest G EH1 S T|guilty G IH1 L T IY
guitar G IH T AA1 R|gun G AH1 N|half HH AE1 F|happen HH AE1 P AX N|haven't HH AE1 V AX N T
head HH EH1 D|hear HH IH1 R|heard HH ER1 D|heart HH AA1 R T|heaven HH EH1 V AX N|heavy HH EH1 V IY
height HH AY1 T|hello HH AX L OW1|here HH IH1 R|hero HH IH1 R OW|honest AA1 N IH S T|honey HH AH1 N IY
honor AA1 N ER|honour AA1 N ER|horizon HH AX R AY1 Z AX N|horse HH AO1 R S|hour AW1 ER
house HH AW1 S|how HH AW1|hundred HH AH1 N D R IH D|hunger HH AH1 NG G ER|idea AY D IY1 AX
inside IH N S AY1 D|iron AY1 ER N|island AY1 L AX N D|isn't IH1 Z AX N T|journey JH ER1 N IY
juice JH UW1 S|key K IY1|kind K AY1 N D|king K IH1 NG|knew N UW1|knife N AY1 F|know N OW1
known N OW1 N|language L AE1 NG G W IH JH|laugh L AE1 F|lead L IY1 D|learn L ER1 N|leopard L EH1 P ER D
level L EH1 V AX L|limit L IH1 M IH T|lion L AY1 AX N|listen L IH1 S AX N|live L IH1 V
loose L UW1 S|lose L UW1 Z|lost L AO1 S T|love L AH1 V|low L OW1|machine M AX SH IY1 N
magic M AE1 JH IH K|marry M EH1 R IY|measure M EH1 ZH ER|medicine M EH1 D IH S AX N|memory M EH1 M R IY
middle M IH1 D AX L|million M IH1 L Y AX N|billion B IH1 L Y AX N|minute M IH1 N IH T
mirror M IH1 R ER|modern M AA1 D ER N|moment M OW1 M AX N T|monday M AH1 N D EY|money M AH1 N IY
monkey M AH1 NG K IY|monster M AA1 N S T ER|month M AH1 N TH|most M OW1 S T|mother M AH1 DH ER
mountain M AW1 N T AX N|mouse M AW1 S|mouth M AW1 TH|move M UW1 V|movie M UW1 V IY|murder M ER1 D ER
music M Y UW1 Z IH K|myself M AY S EH1 L F|mystery M IH1 S T ER IY|nature N EY1 CH ER|neither N IY1 DH ER
never N EH1 V ER|nobody N OW1 B AA D IY|none N AH1 N|nothing N AH1 TH IH NG|notice N OW1 T IH S
now N AW1|ocean OW1 SH AX N|off AO1 F|office AO1 F IH S|often AO1 F AX N|okay OW K EY1|ok OW K EY1
once W AH1 N S|one W AH1 N|only OW1 N L IY|open OW1 P AX N|other AH1 DH ER|ought AO1 T
outside AW T S AY1 D|oven AH1 V AX N|over OW1 V ER|own OW1 N|palace P AE1 L IH S|parents P EH1 R AX N T S
past P AE1 S T|patient P EY1 SH AX N T|people P IY1 P AX L|perfect P ER1 F IH K T|perhaps P ER HH AE1 P S
person P ER1 S AX N|phone F OW1 N|photo F OW1 T OW|piano P IY AE1 N OW|picture P IH1 K CH ER
piece P IY1 S|place P L EY1 S|plague P L EY1 G|please P L IY1 Z|pleasure P L EH1 ZH ER|poor P UH1 R
police P AX L IY1 S|post P OW1 S T|pour P AO1 R|power P AW1 ER|pretty P R IH1 T IY|prison P R IH1 Z AX N
private P R AY1 V IH T|promise P R AA1 M IH S|prove P R UW1 V|pull P UH1 L|push P UH1 SH|put P UH1 T
queen K W IY1 N|question K W EH1 S CH AX N|quiet K W AY1 AX T|radio R EY1 D IY OW|read R IY1 D
ready R EH1 D IY|real R IY1 L|really R IH1 L IY|remember R IH M EH1 M B ER|return R IH T ER1 N
ride R AY1 D|river R IH1 V ER|robot R OW1 B AA T|rough R AH1 F|route R UW1 T|said S EH1 D
says S EH1 Z|scene S IY1 N|school S K UW1 L|science S AY1 AX N S|scissors S IH1 Z ER Z|search S ER1 CH
second S EH1 K AX N D|secret S IY1 K R IH T|seven S EH1 V AX N|several S EH1 V R AX L|sew S OW1
shadow SH AE1 D OW|shoe SH UW1|shoes SH UW1 Z|shore SH AO1 R|shoulder SH OW1 L D ER|show SH OW1
shown SH OW1 N|sign S AY1 N|silence S AY1 L AX N S|sister S IH1 S T ER|snow S N OW1|soldier S OW1 L JH ER
somebody S AH1 M B AA D IY|someone S AH1 M W AH2 N|something S AH1 M TH IH NG|sometimes S AH1 M T AY2 M Z
somewhere S AH1 M W EH2 R|son S AH1 N|soon S UW1 N|sorry S AA1 R IY|soul S OW1 L|soup S UW1 P
special S P EH1 SH AX L|spirit S P IH1 R IH T|stomach S T AH1 M AX K|storm S T AO1 R M|story S T AO1 R IY
stranger S T R EY1 N JH ER|study S T AH1 D IY|sugar SH UH1 G ER|sunday S AH1 N D EY|sure SH UH1 R
surprise S ER P R AY1 Z|sweat S W EH1 T|sword S AO1 R D|table T EY1 B AX L|talk T AO1 K|tear T IH1 R
terrible T EH1 R IH B AX L|theatre TH IY1 AX T ER|then DH EH1 N|these DH IY1 Z|those DH OW1 Z
though DH OW1|thought TH AO1 T|thousand TH AW1 Z AX N D|threw TH R UW1|through TH R UW1|thus DH AH1 S
tiger T AY1 G ER|today T AX D EY1|together T AX G EH1 DH ER|tomorrow T AX M AA1 R OW|tongue T AH1 NG
tonight T AX N AY1 T|too T UW1|top T AA1 P|touch T AH1 CH|tough T AH1 F|toward T AX W AO1 R D
towards T AX W AO1 R D Z|treasure T R EH1 ZH ER|trouble T R AH1 B AX L|truth T R UW1 TH|twelve T W EH1 L V
two T UW1|uncle AH1 NG K AX L|under AH1 N D ER|until AX N T IH1 L|upon AX P AA1 N|use Y UW1 Z
usual Y UW1 ZH UW AX L|usually Y UW1 ZH UW AX L IY|very V EH1 R IY|view V Y UW1|village V IH1 L IH JH
visit V IH1 Z IH T|voice V OY1 S|wait W EY1 T|walk W AO1 K|war W AO1 R|warm W AO1 R M|wash W AA1 SH
wasn't W AH1 Z AX N T|watch W AA1 CH|water W AO1 T ER|we've W IY1 V|weird W IH1 R D|what W AH1 T
what's W AH1 T S|where W EH1 R|whether W EH1 DH ER|which W IH1 CH|who HH UW1|whole HH OW1 L
whom HH UW1 M|whose HH UW1 Z|why W AY1|wind W IH1 N D|window W IH1 N D OW|without W IH DH AW1 T
wolf W UH1 L F|woman W UH1 M AX N|women W IH1 M IH N|won W AH1 N|won't W OW1 N T|wonder W AH1 N D ER
wood W UH1 D|word W ER1 D|work W ER1 K|world W ER1 L D|worry W ER1 IY|worse W ER1 S|worth W ER1 TH
wound W UW1 N D|wrong R AO1 NG|yes Y EH1 S|yesterday Y EH1 S T ER D EY|young Y AH1 NG|youth Y UW1 TH
yourself Y AO R S EH1 L F|zero Z IH1 R OW|actually AE1 K CH UW AX L IY|alright AO L R AY1 T|bread B R EH1 D
edit EH1 D IH T|novel N AA1 V AX L|model M AA1 D AX L|proper P R AA1 P ER|product P R AA1 D AX K T
project P R AA1 JH EH K T|record R EH1 K ER D|studio S T UW1 D IY OW|video V IH1 D IY OW|news N UW1 Z
nine N AY1 N|ten T EH1 N|three TH R IY1|five F AY1 V|six S IH1 K S|wolves W UH1 L V Z|lives L AY1 V Z
hi HH AY1|hey HH EY1|oh OW1|ah AA1|uh AH1|hmm HH AH1 M|wow W AW1|no N OW1|not N AA1 T|go G OW1
temperature T EH1 M P R AX CH ER|imagine IH M AE1 JH IH N|program P R OW1 G R AE2 M|programme P R OW1 G R AE2 M
agent EY1 JH AX N T|restaurant R EH1 S T R AA2 N T|argue AA1 R G Y UW|laboratory L AE1 B R AX T AO2 R IY
naive N AY IY1 V|immediate IH M IY1 D IY AX T|enormous IH N AO1 R M AX S|care K EH1 R|photograph F OW1 T AX G R AE2 F
spaceship S P EY1 S SH IH2 P|hotel HH OW T EH1 L|alien EY1 L IY AX N|hospital HH AA1 S P IH T AX L
foot F UH1 T|feet F IY1 T|understand AH2 N D ER S T AE1 N D|understood AH2 N D ER S T UH1 D|season S IY1 Z AX N
reason R IY1 Z AX N|treason T R IY1 Z AX N
coffee K AO1 F IY|committee K AX M IH1 T IY|discover D IH S K AH1 V ER|recover R IH K AH1 V ER|uncover AX N K AH1 V ER
welcome W EH1 L K AX M|ignition IH G N IH1 SH AX N|reply R IH P L AY1|deny D IH N AY1|rely R IH L AY1
apply AX P L AY1|supply S AX P L AY1|prefer P R IH F ER1|refer R IH F ER1|control K AX N T R OW1 L
patrol P AX T R OW1 L|wednesday W EH1 N Z D EY|thursday TH ER1 Z D EY|saturday S AE1 T ER D EY
february F EH1 B R UW EH2 R IY|michael M AY1 K AX L|sophie S OW1 F IY|sarah S EH1 R AX|david D EY1 V IH D
elena EH L EY1 N AX|maria M AX R IY1 AX|thomas T AA1 M AX S|joseph JH OW1 S IH F|leo L IY1 OW|zoe Z OW1 IY
chloe K L OW1 IY|noah N OW1 AX|luca L UW1 K AX|chiara K IY AA1 R AX|bruno B R UW1 N OW|dev D EH1 V
james JH EY1 M Z|george JH AO1 R JH|julia JH UW1 L IY AX|lucy L UW1 S IY|robert R AA1 B ER T|peter P IY1 T ER
technology T EH K N AA1 L AX JH IY|government G AH1 V ER N M AX N T|president P R EH1 Z IH D AX N T
astronaut AE1 S T R AX N AO2 T|base B EY1 S|destroy D IH S T R OY1|chase CH EY1 S|purpose P ER1 P AX S
increase IH N K R IY1 S|release R IH L IY1 S|promised P R AA1 M IH S T|horizon HH AX R AY1 Z AX N
o'clock AX K L AA1 K|euro Y UH1 R OW|percent P ER S EH1 N T|example IH G Z AE1 M P AX L
`;
