"""Swedish roots whose inflection does not show in their last letters: alone, or last in a compound.

Longer words show theirs by a suffix; of these it must be known, as a grammar's tables have them.
"""

from __future__ import annotations

# domen, domar
COMMON_AR = """
arm mat balk björn blick boll borg brud buss båt bäck dag dal del dom domstol dräng duk dörr eld fisk flock fläck gran
gren grind gud gård hall hals hamn hjord hjälm hund häl häst höst jord kalk kalv karl kniv knopp kock korp krets krog
krok kropp kross kung kväll kyss lag lapp lek länk mask mur pik prick påk rygg ryss själ skog skål skans skärm sköld
slav spik spärr stav stig stol stork storm stöt svamp svan säng tagg tank tjuv topp tupp ugn vagn vall varg vind väg
vägg värd värld älv turk prins sten plattform tillgång framgång övergång utgång ingång nedgång uppgång tonåring
"""

# rösten, röster
COMMON_ER = """
advokat affär akt grek kurd lön polack serb ambassad apparat arab aristokrat art atmosfär automat autokrat avsikt bank
bedrift bild biograf blockad bomb bragd brigad brist bygd byråkrat chans dikt diplomat dräkt drift drog duell etapp
fabrik fart fas fest fil film flod flykt fond form fraktion fred front frukt frist färd följd gest gift grad grund
gräns gunst gäst halt helg hjälp höjd insikt intrig jakt kamp kamrat kandidat kant karneval katastrof kines klan klass
klausul komet konst konsul kraft kris kroat kult kurs kvot last list lott lögn lust längd makt mark mass metall metod
miljardär minut modell monark mongol mängd natt nerv nomad norm not nöd oirat oligark ort pakt part patriark period
person plan plats plikt poet pol post prakt press princip produkt profet protest präst psalm punkt rang rapport rast
rebell reform regim regent rest risk rit rival roll roman rymd rytm rätt röst sak sats scen sed sekretär sekt sfär sikt
skald skatt skrift skuld slakt soldat sort sport stat stil strejk strid stund stöld svit symbol synd sång takt term
text tid tjänst tomt trakt trend trupp tvist tyngd typ tyrann vakt vers veteran vikt vinst täkt värk växt zon ätt åsikt
export festival filosof import kanal koncern konflikt kontakt paragraf parad pirat potentat region revolt signal
transport tribunal process grupp klinik åtgärd park skandal domän portal
"""

# hotet, hoten
NEUTER = """
anlag ansvar arkiv arv band barn begär behag behov ben berg besked beslut besök betyg bevis bidrag bifall blad block
blod bolag bord brev brott bruk bud bröd djur dokument drag drev dråp fack fall fartyg fel folk format frö fusk fynd
fält fördrag förfall förhör förlag förlopp förråd försök försvar förvar förvärv gevär glas gods golv grepp guld gräl
hat hav hjul hot hov hus hån håll hål index intryck intrång jobb järn kapital klagomål klot kontor korn kors kort krav
krig kval kvarter kött land lik liv ljud ljus lov lopp lån län löv mandat manifest material missbruk misstag mod
monopol mord motiv mynt mål mått namn nederlag nät ombud ord organ par pass patent plagg projekt protokoll pund
resultat rop rus rån rekord råd samband samfund samtal antal tilltal uttal landsting storting skepp skick skikt skott
skrik skydd skäl skämt slag slott slut spel spår språk språng sting stift stoft stopp straff stråk strå stycke stånd
stöd svar svek svep svin svärd sår sätt tal tips torg torn torp tryck träd tvång tyg tåg underlag universitet uppror
urval uttag val varv verk vett vrak våld värn ägg år öd förslag inslag anslag avslag utslag anspråk tillstånd motstånd
distrikt kontrakt upplag objekt subjekt testament klimat citat referat sekretariat formulär äktenskap tillslag
övergrepp folkmord förtryck förbud förbund förtal avtal utskott tillskott underskott överskott utbrott avbrott problem
system villkor tillbehör gehör humör ögonblick förakt
"""

# Every form but the genitives; the first is the base.
IRREGULAR = """
strävan strävandet strävanden strävandena
rum rummet rummen
hem hemmet hemmen
våg vågen vågor vågorna
medlem medlemmen medlemmar medlemmarna
stam stammen stammar stammarna
dröm drömmen drömmar drömmarna
ström strömmen strömmar strömmarna
vän vännen vänner vännerna
man mannen män männen
land landet länder länderna
hand handen händer händerna
stad staden städer städerna
strand stranden stränder stränderna
brand branden bränder bränderna
tand tanden tänder tänderna
tång tången tänger tängerna
stång stången stänger stängerna
bok boken böcker böckerna
fot foten fötter fötterna
rot roten rötter rötterna
böter böterna
pengar pengarna
pris priset priser priserna prisen
handel handeln
sedel sedeln sedlar sedlarna
fågel fågeln fåglar fåglarna
natt natten nätter nätterna
ledamot ledamoten ledamöter ledamöterna
bokstav bokstaven bokstäver bokstäverna
huvudman huvudmannen huvudmän huvudmännen
huvud huvudet huvuden huvudena
son sonen söner sönerna
person personen personer personerna
bonde bonden bönder bönderna
fiende fienden fiender fienderna
dotter dottern döttrar döttrarna
officer officeren officerare officerarna
far fadern fäder fäderna
mor modern mödrar mödrarna
bror brodern bröder bröderna
fader fadern fäder fäderna
moder modern mödrar mödrarna
broder brodern bröder bröderna
syster systern systrar systrarna
morgon morgonen morgnar morgnarna
afton aftonen aftnar aftnarna
öga ögat ögon ögonen
öra örat öron öronen
hjärta hjärtat hjärtan hjärtana
tema temat teman temana
schema schemat scheman schemana
drama dramat dramer dramerna draman
dogm dogmen dogmer dogmerna
faktum faktumet faktum fakta faktan
centrum centrumet centret centra centrumen centren
forum forumet forumen fora
datum datumet datumen data
tecken tecknet tecknen
vapen vapnet vapnen
medel medlet medlen
exempel exemplet exemplen
tempel templet templen
segel seglet seglen
kapitel kapitlet kapitlen
läger lägret lägren
lager lagret lagren
register registret registren
papper papperet pappret papperen pappren
kloster klostret klostren
fönster fönstret fönstren
mönster mönstret mönstren
hinder hindret hindren
under undret undren
offer offret offren
kvarter kvarteret kvarteren
center centret centren centrer
vatten vattnet vattnen
lakan lakanet lakanen
öken öknen öknar öknarna
socken socknen socknar socknarna
sägen sägnen sägner sägnerna
botten bottnen bottnar bottnarna
fröken fröken fröknar fröknarna
ansökan ansökningar ansökningarna
anmälan anmälningar anmälningarna
inbjudan inbjudningar inbjudningarna
önskan önskningar önskningarna
fängelse fängelset fängelser fängelserna
planet planeten planeter planeterna
sommar sommaren somrar somrarna
teater teatern teatrar teatrarna
reporter reportern reportrar reportrarna
supporter supportern supportrar supportrarna
minister ministern ministrar ministrarna
universitet universitetet universiteten
historia historien historian historier historierna
massaker massakern massakrer massakrerna
konsul konsuln konsulen konsuler konsulerna
tjänsteman tjänstemannen tjänstemän tjänstemännen
byrå byrån byråer byråerna
nivå nivån nivåer nivåerna
knä knät knäet knän knäna
jurist juristen jurister juristerna
plan planen planer planerna
organ organet organen
roman romanen romaner romanerna
klan klanen klaner klanerna
veteran veteranen veteraner veteranerna
tyrann tyrannen tyranner tyrannerna
sadel sadeln sadlar sadlarna
bibel bibeln biblar biblarna
"""

# fången, fångar; other nouns in -e that are no persons are neuter: läget, lägen
COMMON_E = """
fånge pojke hjälte kämpe jude herre make slave arvinge frände påve greve tanke vilje vrede timme hage måne unge furste
jätte granne herde ande näve båge buske drake droppe stolpe mage
"""

# fritt, fria: short adjectives, alone or last in a compound
ADJECTIVES = """
ny fri säker vacker enkel öppen egen trogen ädel dubbel mogen god ond rik stor allmän stark svag ung hård hög låg svår
sann falsk grön röd blå vit svart brun grå hel halv full tom lös dyr ren klok klar kall varm lång bred smal mörk frisk
död trygg stolt korrupt gul sjuk tät arg snabb trött klädd autonom anonym legitim extrem human civil subtil direkt
korrekt exakt perfekt abstrakt konkret diskret intakt kompakt strikt blind känd mild vild glad kristen vis tunn grann
feg fast tapper bitter nykter mager grov mjuk bekväm intim tvungen dum grym stum tam lam
"""

# Alone, but no last part: a suffix ends like them (historisk, specifik, total, feodal, jämlik).
NEVER_LAST = "risk fisk stig tal dal lik mat far mor ande jude unge"

# What may follow a term in one word without making it mean something else, even where the term is a short root.
NEUTRAL_HEADS = """
fråga kris debatt process resultat kampanj fusk manipulation system observatör förslag ändring text brott överträdelse
politik problem apparat ledning kontroll ägd styrd ledd stödd finansierad kontrollerad anställd konflikt kamp missbruk
övertagande skifte förhandling samtal avtal fördrag plan uppror demonstration aktivist ansökan handläggare ärende
organ byråkrati budget skuld gräns deltagande kandidat distrikt lokal sedel löfte seger förlust framgång nederlag dag
natt utgång affisch analys misstanke överenskommelse villkor situation
"""

# The same after longer terms, whose compounds are transparent.
HEADS = """
erosion avveckling inskränkning inflytande omvandling ombud rådgivare initiativ skikt läge utveckling anklagelse arbete
rörelse förkämpe kämpe förespråkare anhängare motståndare ledare företrädare representant kritiker kritik skandal
bekämpning utredning utredare undersökning härva åtal domstol myndighet nämnd organisation grupp parti politiker
samarbete stöd bistånd projekt program index mätning forskning forskare expert teori begrepp ideal värde princip
tradition historia kultur lagstiftning lag regel bestämmelse skydd försvar försvarare fientlighet vän strävan längtan
våg brist underskott kränkning övergrepp hot krav begäran beslut åtgärd lista mekanism modell tanke idé ideologi
perspektiv aspekt område sektor nivå elit ställning position roll uppgift uppdrag makt chef kontor byggnad kansli källa
tjänsteman ledamot medlem styrka trupp offensiv bildning ombildning koalition samverkan protest marsch aktion möte
manifestation upprop brev förbund förening union kår rapport artikel intervju besök resa handel export import ambassad
relation bolag företag bild syn diskussion seminarium konferens kongress vecka år period fas förhållande förutsättning
möjlighet risk fara offer fall mål förfarande struktur strategi fond medel pengar kostnad metod verktyg instrument
aktör intresse behov känsla medvetande medvetenhet fostran utbildning undervisning skola maskineri övervakning tryck
motstånd försök tendens trend ström orsak faktor mönster tal uttalande förklaring deklaration manifest dokument språk
bok litteratur film omröstning kännare bevakning nyhet insats reform paket nätverk center centrum konto folk ledarskap
träd vänlig fientlig kritisk trogen anklagad misstänkt dömd präglad inriktad relaterad byggande främjande vittne
hantering sökande granskning skapande klausul kollaps uppbyggnad nedmontering minister storm tåg sång skrivelse rop
klubb pris högskola kamrat ordförande funktionär styrelse stämma motion högkvarter tillhörighet namn väsende skräck
regim land diktatur prövning boende skäl procedur tidning hjälte symbol fiende motståndsrörelse institut institution
epok experiment anspråk attack effekt oro ordning underlag ansvar allians ekonomi dåd krig val samfund fack arv
expansion ambition avdelning byrå sympatisör hat apparat våld vara åsikt skuld order invandring kanal redaktion etik
linje front medlemskap ungdom tid
"""

# Instead of these: the parts that leave a root its sense where it has another in many of its compounds.
HEADS_OF = {
    "lag": """
        förslag ändring text brott krav stöd överträdelse regel bestämmelse paragraf tolkning skydd prövning
    """,
    "val": """
        resultat process kampanj rörelse fusk manipulation system observatör debatt fråga kris dag natt deltagande
        kandidat distrikt krets lokal sedel löfte seger förlust framgång nederlag utgång affisch analys budskap
        övervakning övervakare procedur förfarande urna arbete arbetare vaka tal taktik strategi beteende år period
        myndighet nämnd lag arrangemang kommission bedrägeri skandal situation
    """,
    "stat": """
        apparat budget skuld gräns ledning kontroll ägd styrd ledd stödd finansierad kontrollerad anställd finanser
        bolag företag medel stöd tjänsteman makt maskineri byråkrati organ förvaltning myndighet angelägenhet
        ekonomi bidrag media medier chef
    """,
    "asyl": """
        rätt skäl politik ansökan process ärende prövning system handläggning handläggare utredning boende procedur lag
        lagstiftning begäran
    """,
    "folk": "grupp omröstning styrd ägd vilja opinion representation representant",
    "land": "gräns",
    "press": "folk stöd historia debatt fråga censur kontroll rapport uppgift bevakning kår organ",
    "makt": """
        apparat missbruk skifte övertagande kamp politik position ställning struktur elit grupp sfär balans spel
        delning fördelning koncentration innehav utövning anspråk faktor centrum hunger begär medel demonstration
        strid fråga kris vakuum förhållande relation
    """,
    "rätt": "fråga process system apparat",
    "fred": """
        process samtal avtal fördrag förslag plan förhandling överenskommelse uppgörelse rörelse aktivist arbete
        organisation initiativ möte forskning forskare styrka fråga politik demonstration villkor konferens insats
        vän
    """,
    "arv": "fråga skifte",
    "hot": "bild nivå bedömning situation brev",
    "fånge": "läger transport vaktare utväxling",
    "parti": """
        ledare ledning ledamot medlem medlemskap medlemsavgift program politik politiker kongress konferens stämma
        styrelse sekreterare ordförande funktionär apparat organisation distrikt högkvarter kansli stöd kamrat vän
        arbete bildning grupp företrädare ombud namn bok ledarskap system väsende möte tidning press byråkrati elit
        topp bas fråga kris process splittring konflikt strid maskineri aktiv aktivist anhängare nomenklatura
    """,
}

# Last parts of compounds that they share with others: yttrande- och mötesfrihet, fri- och rättigheter.
SHARED = """
frihet het rätt rättighet minister skap parlament råd styre nämnd kommitté utskott kommission verk medlemskap chef val
ekonomi industri vetenskap sektor tjänst stat folk ort bo gräns samhälle tillgång kränkning styrning kapning cykel
vittne utkrävande firma ensemble center kongress rörelse tryck talan anhållan kritik byrå kultur
"""

# Words of a phrase that never change.
UNCHANGED = """
och eller samt som men för i på av mot de den det dem med till från om under över vid hos utan mellan inom efter genom
inre yttre mer mest ej inte icke the of and for
"""
# A noun before one of these changes, too: rätten till liv.
PREPOSITIONS = "för i på av mot med till från om under över vid hos utan mellan inom efter genom och"
