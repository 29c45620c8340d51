/** A spelling and the word that it stands for, folded. None is a word of its own in another of the languages. */
const WRITTEN =
  // German of Switzerland, Austria and Bavaria.
  'isch=ist chunnt=kommt chunt=kommt chunts=kommt kimmt=kommt kummt=kommt kimmts=kommt chomed=kommen chome=kommen kemman=kommen kumman=kommen kemmen=kommen ' +
  'gsi=gewesen gsy=gewesen gwen=gewesen gwesn=gewesen gwest=gewesen ned=nicht nid=nicht nedda=nicht nimma=nicht nuemme=nicht numme=nicht ' +
  'kei=kein koa=kein koan=kein koane=keine keini=keine koana=keiner koaner=keiner niemer=niemand niemert=niemand neamd=niemand neamand=niemand ' +
  'scho=schon opper=jemand oepper=jemand opperem=jemand oppis=etwas oeppis=etwas ebbs=etwas epps=etwas wos=was hend=haben hobn=haben hamm=haben ' +
  'hemmer=haben hammer=haben hamma=haben hobts=habt habts=habt hod=hat hods=hat wordn=wurde worde=wurde ' +
  'gaht=geht gohd=geht gond=gehen gengan=gehen ganga=gegangen usse=raus usezie=ausziehen uszieh=ausziehen uszoge=ausgezogen ussi=raus aussi=raus ' +
  'uszug=auszug izug=einzug izie=einziehen iizieh=einziehen eini=rein iine=rein inecho=reingekommen inechunnt=reinkommt inechoo=reingekommen acho=angekommen achunnt=ankommt achomed=ankommen ' +
  'gliich=gleich gliiche=gleichen gliche=gleichen huus=haus huser=hauser husli=haus wohnig=wohnung wohnige=wohnungen zimmerl=zimmer ' +
  'buechig=buchung buechige=buchungen buchig=buchung buchige=buchungen bewertig=bewertung bewertige=bewertungen rechnig=rechnung anderige=anderungen anderig=anderung ' +
  'aaglute=angerufen aagluete=angerufen aglute=angerufen agluete=angerufen aaglutet=angerufen oglitn=angerufen ogruafn=angerufen aagrufe=angerufen abgno=abgenommen abgnoh=abgenommen abghobe=abgehoben ' +
  'gschribe=geschrieben gschriebe=geschrieben gschriebn=geschrieben zruggschribe=zuruckgeschrieben zruckgschriebn=zuruckgeschrieben zrugg=zuruck zruck=zuruck gredt=geredet gred=geredet gsproche=gesprochen gschproche=gesprochen ' +
  'gseit=gesagt gsogt=gesagt abgseit=abgesagt abgsogt=abgesagt abgmacht=ausgemacht ausgmacht=ausgemacht ausgmocht=ausgemacht usgmacht=ausgemacht gmacht=gemacht gmocht=gemacht ' +
  'zoit=bezahlt zoin=zahlen zahled=zahlen gloffe=passiert gschehe=passiert bsitzer=besitzer bsitzeri=besitzerin ' +
  'wuche=woche wochn=woche schlofe=schlafen schlofn=schlafen pfuse=schlafen schloft=schlaft blibe=bleiben bliibe=bleiben bleibn=bleiben blibt=bleibt lenger=langer langa=langer ' +
  'vui=viel vill=viel vili=viele luut=leute gascht=gaste welne=welchen weli=welche welchi=welche wellne=welchen wievill=wieviel wiavui=wieviel wia=wie ' +
  'wissma=wissen miassn=mussen miessn=mussen muass=muss muess=muss bruche=brauchen brucht=braucht brauchma=brauchen wott=will mecht=mochte mechat=mochte derf=darf derfn=durfen dorfed=durfen ' +
  'grod=gerade grad=gerade hoam=heim furt=weg wiederchunnt=wiederkommt nomal=nochmal nomol=nochmal amoi=einmal ' +
  // What is dropped or shortened in a hurry.
  'ppl=people peeps=people gsts=guests gst=guest arrvls=arrivals arrivls=arrivals arivals=arrivals depts=departures deps=departures departurs=departures bkg=booking bkgs=bookings bookin=booking ' +
  'resy=reservation rsvn=reservation canceld=cancelled cancled=cancelled cxld=cancelled canx=cancelled msgd=messaged anyting=anything anythin=anything owt=anything nowt=nothing summat=something smth=something somone=someone ' +
  'avail=available availble=available avaliable=available appt=apartment reveiw=review reveiws=reviews pword=password passwrd=password pwd=password wheres=where hows=how whats=what whos=who ' +
  'qqun=quelqu qqn=quelqu koi=quoi kwa=quoi tjrs=toujours tjs=toujours bcp=beaucoup rdv=rendez cbien=combien appart=appartement jsais=sais chais=sais jdois=dois jveux=veux ' +
  'qn=quien kien=quien xq=porque tmb=tambien tbn=tambien msj=mensaje msjs=mensajes depa=departamento depas=departamentos depto=departamento deptos=departamentos wesped=huesped guespedes=huespedes ' +
  'nn=non cmq=comunque xke=perche xche=perche qlcn=qualcuno qlcuno=qualcuno qlcs=qualcosa qcs=qualcosa cn=con preno=prenotazione prenos=prenotazioni appto=appartamento ' +
  'vc=voce vcs=voces tbm=tambem qm=quem qtos=quantos qtas=quantas qto=quanto msm=mesmo ngm=ninguem apto=apartamento aptos=apartamentos'

const spellings: ReadonlyMap<string, string> = new Map(
  WRITTEN.split(' ').map((pair) => {
    const [spelling = '', word = ''] = pair.split('=')
    return [spelling, word]
  }),
)

/** The word as it stands in a dictionary, where people type it as they speak or in a hurry. Folded. */
export function everydaySpelling(word: string): string {
  return spellings.get(word) ?? word
}
