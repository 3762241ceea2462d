"""The words that may stand on a cleaned picture: what is measured, what is seen, how the machine was set.

Owns: the list, by field and language, folded (`identity.scripts.fold`): no case, no accents.
Refuses: grammar (`labels` has it), and words that are as well names of people or places where another word
would do: whoever misses one uncovers it with one click.

Sources of the English abbreviations: AIUM, ISUOG and ASE practice guidelines, and the labels of the machines
themselves. LMP, EDD and DOB are on purpose not here: their value is a date.
"""

# ruff: noqa: RUF001 - Greek letters are meant

from __future__ import annotations

from tricedesk.clean.identity.scripts import fold, listed

_OBSTETRIC = """
bpd bpdo ofd hc ac fl hl ul rl tl crl gs gsd msd ys ysd nt nb ga cga mga aua ua efw efwac fw hadlock afi
afv mvp dvp tcd cm lv va lvw vp atd tad apd apad apttd ttd ft tib fib fta cer cist mag cisterna magna
binoc iod ood ci cereb nuchal translucency nasal bone crown rump length biparietal diameter head
circumference abdominal abdomen femur humerus tibia fibula radius ulna foot hand spine face profile lips
lip nose palate chin orbit orbits lens eye eyes ear skull cranium brain cerebellum cerebellar cerebrum
ventricle ventricles lateral choroid plexus thalamus thalami cavum septum septi pellucidi csp falx midline
stomach bladder kidney kidneys bowel liver gallbladder diaphragm cord insertion cordins abdins umbilical
uterine artery vein arteries veins ductus venosus dv mca umba utart psv edv placenta placental previa
cervix cx cervical amniotic fluid pocket deepest quadrant v 3vv 3vt fetus foetus fetal foetal baby twin twins
triplet sac gestational gest age yolk embryo heart rate fhr fht hr rhythm cardiac activity breech cephalic
vertex transverse presentation position lie anterior posterior fundal low lying gender sex boy girl male
female limb limbs arm arms leg legs fingers toes thumb four chamber view lvot rvot vessel vessels three
aortic arch ductal trimester first second third growth percentile centile pct pctl ratio week weeks wk wks
day days cpr ri pi sd s/d ef percent est estimated weight mean average avg
"""
_GYNAECOLOGIC = """
uterus uterine uter endometrium endometrial endo stripe thickness myometrium myometrial ovary ovaries
ovarian ov ovry lov rov rovary lovary lo ro follicle follicles fol foll folls dominant antral count afc
corpus luteum cyst cysts cystic fibroid fibroids myoma polyp iud fundus adnexa adnexal cul de sac douglas
vagina vaginal tube tubal hydrosalpinx dermoid endometrioma fluid free pelvis pelvic bladder volume vol
prevoid postvoid void residual pvr
"""
_ABDOMINAL = """
liver hepatic lobe right left caudate spleen splenic pancreas pancreatic panc duct head body tail gb
gallbladder gallstone stone stones sludge wall thick murphy sign cbd chd bile biliary common portal vein
pv hv ha ivc aorta ao sma smv celiac coeliac trunk renal kidney rk lk rtk ltk pole upper mid middle lower
pyramid cortex cortical hydronephrosis calyx pelvis ureter bladder prostate seminal bowel appendix app
mesenteric node nodes lymph lymphnode ascites mass lesion lesions nodule nodules hernia umbilicus morison
pouch subxiphoid epigastric flank rlq ruq llq luq hepatorenal splenorenal prox proximal distal dist
"""
_CARDIAC = """
la ra lv rv lvid lvidd lvids lvedd lvesd ivs ivsd ivss lvpw lvpwd lvpws lvot rvot rvid rvidd rvsp aov av
mv tv pv mvp mva ava asc desc ascending descending root sinus sinuses valsalva stj annulus ann diam lad
ladiam laesv lavi lvm lvmi mass edv esv sv co cardiac output ef fs teich simpson biplane bp mod tapse
mapse tei e a e' a' s' em am sm dt ivrt ivct et vti vmax vmean vel velocity peak pk pg mg mean max min
gradient pht pisa eroa rvol regurgitation mr ar tr pr ai ti as ms ps plax psax lax sax a2c a3c a4c a5c 2ch
3ch 4ch 5ch ap2 ap3 ap4 apical apex parasternal subcostal suprasternal long short axis chamber ventricular
atrial atrium atria ventricle septal septum lateral sept lat wall inferior inferolateral anterolateral
inferoseptal anteroseptal base basal mitral tricuspid pulmonic pulmonary pulm aortic valve valves leaflet
leaflets cusp effusion pericardial strain gls es ed diastole systole diast syst systolic diastolic tdi
mmode m-mode cw pw ecg ekg resp bsa ra/la e/a e/e pfo asd vsd pda thrombus murmur adult echo
"""
_VASCULAR = """
cca ica eca va vert vertebral carotid bulb bifurcation subclavian axillary brachial cephalic basilic
jugular ijv iliac cfa cfv sfa sfv fa fv dfa dfv pfa pop popliteal pta ptv ata atv per peroneal dp gsv ssv
saphenous junction sfj spj calf thigh groin compress compression comp compressible augment aug reflux
valsalva flow color colour stenosis plaque imt dvt patent occluded prox mid dist origin inflow outflow
graft fistula abi tamax tav pgmax acc accel accl dec decel angle aorta
"""
_PARTS = """
thyroid isthmus lobe parotid submandibular gland neck breast axilla nipple areola retroareolar oclock
clock radial antiradial arad rad testis testes testicle testicular epididymis scrotum scrotal penis
shoulder elbow wrist hip knee ankle tendon muscle nerve median ulnar bursa joint lung pleura rib ribs skin
subcutaneous soft tissue msk supraspinatus infraspinatus subscapularis biceps achilles patellar quadriceps
musculoskeletal
"""
_POSITIONS = """
rt lt r l right left bilat bilateral sag sagittal trv trans tr trx transverse long lg longitudinal cor
coronal obl oblique med medial lat lateral ant anterior post posterior sup superior inf inferior prox
proximal dist distal mid midline upper lower up down in out supine prone erect upright decub decubitus
standing sitting lld rld llq side ap cc ml trvs axial view plane level near far inner outer internal
external int ext deep superficial front back
"""
_MACHINE = """
mi ti tis tib tic db gain dr map persist persistence dyn range dynamic freq frequency frq frame rate fr
fps fmr hz khz mhz prf wf wall filter filt wmf sv svol sample gate size smoothing smooth edge enhance enh
depth dep zoom focus foc tgc lgc power pwr pow out ao acoustic ang angle cor sweep speed swp spd scale
base baseline invert inv pan zm 2d 3d 4d b m c b/m cf cfm cpa pdi pd pw cw cwd pwd tdi dtvi thi ha harm
harmonic harmonics h hres res pen gen general cine rev live freeze frozen loop bmode mode color colour
doppler dop dup duplex trip triplex spectral xres xbeam cri sri crossxbeam sonoct clarify chroma tint hd
hdr cm mm ml cc l g kg lb lbs oz in s sec secs ms msec min cm/s mm/s m/s cm2 cm3 cm² cm³ mmhg bpm mw db/s
deg probe convex linear curved sector phased array endocavity rab preset exam low high off on auto med
default trace ellipse line cal caliper distance area circ circumference perim perimeter volume length
width height vol len wid ht diam diameter d1 d2 d3 d4 a1 a2 c1 c2 l1 l2 w1 w2 h1 v1 v2 p1 p2 s1 s2 b1 b2
t1 t2 x y z p f q e no n th st nd rd ii iii gn rgn hpen hgen of and with without to from at the + x1 x2
page image clip dist sd pct percentile gp dgc cd comp fh col opt surf render tex quality qual sr sm pas
contrast space spatial tissue
"""
_SPANISH = """
utero ovario ovarios endometrio cuello cervix feto cabeza abdomen femur humero corazon columna cara perfil
placenta liquido amniotico cordon vejiga rinon rinones higado bazo vesicula pancreas estomago aorta vena
arteria tiroides mama testiculo prostata derecho derecha derech izquierdo izquierda der izq dcho dcha
transversal trans long longitudinal sagital anterior posterior lateral medial superior inferior diametro
largo ancho alto espesor volumen semanas sem dias foliculo quiste mioma saco gestacional embrion latido
frecuencia cardiaca peso fetal lcc dbp cc ca lf tn ila lcn nuca embarazo ganancia profundidad nino nina
codo hombro rodilla muneca tobillo cadera rotula tendon triceps corto eje
"""
_GERMAN = """
uterus ovar ovarien gebarmutter endometrium zervix fet fetus kopf bauch femur herz wirbelsaule gesicht
profil plazenta fruchtwasser nabelschnur blase harnblase niere nieren leber milz gallenblase pankreas
magen schilddruse brust hoden prostata rechts links re quer langs sagittal vorne hinten oben unten
mitte durchmesser lange breite hohe tiefe dicke volumen wochen woche tage tag ssw ssl bip bpd fod ku au fl
apd atd nt follikel zyste myom fruchthohle dottersack embryo herzfrequenz gewicht gewebe verstarkung
frequenz bildrate vene arterie aorta wand
"""
_FRENCH = """
uterus ovaire ovaires endometre col foetus tete abdomen femur humerus coeur rachis visage profil placenta
liquide amniotique cordon vessie rein reins foie rate vesicule pancreas estomac aorte veine artere
thyroide sein testicule prostate droit droite gauche dt dte gche dr ga transverse long longitudinal
sagittal anterieur posterieur lateral diametre longueur largeur hauteur epaisseur profondeur semaines
jours sa follicule kyste myome sac gestationnel embryon vitelline frequence cardiaque poids lcc bip pc pa
lf clarte nucale cn gain
"""
_ITALIAN = """
utero ovaio ovaie endometrio cervice collo feto testa addome femore omero cuore colonna viso volto profilo
placenta liquido amniotico cordone vescica rene reni fegato milza colecisti pancreas stomaco aorta vena
arteria tiroide mammella testicolo prostata destro destra sinistro sinistra dx sx trasversale
longitudinale sagittale anteriore posteriore diametro lunghezza larghezza altezza spessore profondita
settimane giorni follicolo cisti mioma camera gestazionale sacco vitellino embrione frequenza cardiaca
peso dbp cc ca lf crl guadagno
"""
_PORTUGUESE = """
utero ovario ovarios endometrio colo feto cabeca abdome femur umero coracao coluna face perfil placenta
liquido amniotico cordao bexiga rim rins figado baco vesicula pancreas estomago aorta veia arteria
tireoide mama testiculo prostata direito direita esquerdo esquerda dir esq transversal longitudinal
sagital anterior posterior diametro comprimento largura altura espessura profundidade volume semanas dias
foliculo cisto mioma saco gestacional embriao vitelina frequencia cardiaca peso fetal ccn dbp cc ca cf tn
ila ganho
"""
_GREEK = """
μητρα ωοθηκη ωοθηκες ενδομητριο τραχηλος εμβρυο κεφαλη κοιλια μηριαιο καρδια πλακουντας υγρο κυστη νεφρος
ηπαρ σπληνας χοληδοχος δεξια δεξι δεξιος αριστερα αριστερη αριστερος εγκαρσια επιμηκης διαμετρος μηκος
πλατος υψος παχος ογκος εβδομαδες ημερες ωοθυλακιο ινομυωμα
"""

WORDS: frozenset[str] = frozenset(
    fold(word)
    for words in (
        _OBSTETRIC,
        _GYNAECOLOGIC,
        _ABDOMINAL,
        _CARDIAC,
        _VASCULAR,
        _PARTS,
        _POSITIONS,
        _MACHINE,
        _SPANISH,
        _GERMAN,
        _FRENCH,
        _ITALIAN,
        _PORTUGUESE,
        _GREEK,
    )
    for word in words.split()
)
"""Every word that may stay."""

UNITS: frozenset[str] = listed(
    "cm mm m um ml cc l dl g kg mg lb lbs oz s sec ms msec min hz khz mhz fps db bpm w wk wks d day days w/d"
    " cm/s m/s mm/s cm/s2 cm2 cm3 mm2 m2 ml/m2 g/m2 mmhg mw % deg ° sem sa ssw y in"
)
"""What may stand behind a number, folded."""
