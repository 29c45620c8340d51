/** See statement-cases.ts for how to read them. */
export const SPANISH_CASES = `
g | Llegaremos a las 19:30 | A 19:30
g | Hola! llegamos sobre las 8 de la tarde | A ~20:00
g | llegamos a las 7 y media de la tarde mas o menos | A ~19:30
g | Aterrizamos a las 18:40 y estaremos ahí sobre las 20h | A ~20:00 flight 18:40
g | Nuestro vuelo IB3170 llega a las 21:15 | A flight IB3170 21:15
g | no llegaremos antes de las 20:00 | A >20:00
g | Llegaremos entre las 6 y las 7 | A 18:00-19:00
g | buenas, llegada prevista 22:00 hs | A 22:00
g | mañana llegamos tipo 5 | A ~17:00 @2026-05-14
g | Podríamos entrar a las 12? | A 12:00? & R early check-in
g | ¿Sería posible hacer el check-in a la una el viernes? | A 13:00? @2026-05-15 & R early check-in
g | Es posible salir a las 13h? | D 13:00? & R late checkout
g | ¿Podemos dejar el apartamento a las 12:30? | D 12:30? & R late checkout
g | saldremos a las 9 el domingo | D 09:00 @2026-05-17
g | haremos el check-out sobre las 10 | D ~10:00
g | Al final no llegamos a las 5 sino a las 7 | A 19:00
g | llegaremos pasada la medianoche, a las 00:30 | A 00:30+1
g | Llegamos a la 1 de la madrugada | A 01:00+1
g | vamos a llegar tarde | A late
g | Nuestro vuelo lleva retraso | A late
g | llegamos en 30 minutos | A ~10:30 @2026-05-13
g | En una hora estamos ahí | A ~11:00 @2026-05-13
g | a partir de las 3 podemos estar en el piso | A >15:00
g | salimos de Madrid a las 9 y llegamos a las 14h | A 14:00
g | nos iremos a las 8 de la mañana | D 08:00
g | Nos quedamos hasta las 11 | D <11:00
g | el desayuno es a las 8? |
g | nuestro tren sale a las 9 |
g | nuestro tren sale a las 9 asi que saldremos a las 8 | D 08:00
g | Llegamos el viernes a las 19h y nos vamos el domingo a las 10 | A 19:00 @2026-05-15 & D 10:00 @2026-05-17
g | tenemos mesa reservada a las 21:00 |
g | llámame a las 5 por favor |
g | ¿A qué hora es el check-in? |
g | Somos 2 adultos y 3 niños |
g | buenas tardes, gracias por todo |
t | Salida tardía hasta las 13:00 confirmada | D <13:00!
t | El huésped llega a las 20:30 | A 20:30!
t | Sin problema, podéis entrar a las 13:00 mañana | A 13:00! @2026-05-14
t | El check-in es a partir de las 15:00 |
t | La entrada es a partir de las 15:00 y la salida antes de las 11:00 |
t | Lo siento, no es posible el late check-out hasta las 14:00 |
t | el cliente pide salir a las 13:00 | D 13:00? & R late checkout
u | Dice que llegan hoy sobre las 23:00 | A ~23:00 @2026-05-13
g | Necesitamos una cuna para el bebé | R cot
g | tenéis trona? | R high chair
g | Viajamos con nuestro perro | R pets
g | mi hijo es alérgico a los frutos secos | R allergy
g | Es el cumpleaños de mi mujer | R birthday
g | ¿Hay parking cerca? | R parking
g | podemos entrar un poco antes? | R early check-in
g | es posible un late check out? | R late checkout
g | ¿Podéis organizar un traslado desde el aeropuerto? | R transfer
g | mi madre va en silla de ruedas | R wheelchair
g | necesitamos una cama supletoria | R extra bed
g | Nos podéis dar más toallas? | R towels
g | querríamos una habitación tranquila | R quiet
g | ¿podemos dejar las maletas antes? | R luggage storage
g | no hace falta cuna |
g | gracias por la info del parking |
g | no llevamos mascotas |
g | he hecho la transferencia |
t | Te envío el código mañana | P @2026-05-14
t | Le devolveremos 50 euros | P
t | Esta tarde pasará un técnico | P @2026-05-13
t | Voy a preguntar a la limpieza y te digo | P
t | Nos encargamos de todo | P
t | Os llevaremos toallas el viernes | P @2026-05-15
t | Al final no podemos hacer el reembolso | P-
t | ya no es posible el descuento que le ofrecimos | P-
t | Os podéis quedar hasta las 14:00 sin problema | D <14:00! & P
t | Le reembolsaremos la limpieza | P
t | Será un placer recibiros |
t | ¿Encontrasteis la llave? |
g | Mañana te envío el pasaporte |
g | Ya hemos llegado, gracias | in
g | acabamos de llegar | in
g | ya estamos aquí | in
g | Estamos en el apartamento | in
g | Llegamos bien, todo perfecto | in
g | ya estamos dentro | in
g | hola, estamos en la puerta, cual es el código? | in
t | Los huéspedes ya han llegado | in
g | check-in hecho, gracias! | in
g | Ya entramos, muy bonito | in
g | cuando hayamos llegado te aviso |
g | hemos llegado al aeropuerto |
g | Ya nos hemos ido, llaves en la mesa | out
g | acabamos de salir, gracias por todo | out
g | ya hemos dejado el apartamento | out
g | Las llaves están en la caja | out
g | hemos hecho el check-out | out
g | dejamos las llaves encima de la mesa | out
t | El huésped ya ha salido | out
g | ya nos fuimos, muchas gracias | out
g | Nos hemos marchado ya | out
g | ya salimos, todo genial | out
g | hemos dejado un cargador en la habitación |
g | El wifi no funciona | C wifi
g | la calefacción no va y hace mucho frío | C heating
g | Hay una fiesta en el piso de arriba | C noise
g | el baño estaba sucio | C dirt
g | no hay agua caliente desde esta mañana | C water
g | Se ha ido la luz | C power
g | huele a tabaco en el dormitorio | C smell
g | hemos visto cucarachas en la cocina | C pests
g | la lavadora está rota | C broken
g | El código de la puerta no funciona | C broken
g | Esto es inaceptable | C other
g | el váter está atascado | C water
g | Internet va muy lento | C wifi
g | el wifi funciona muy bien, gracias |
g | ¿hay wifi? |
g | Todo limpio y perfecto |
g | Hola Marta, con el atasco llegaremos más bien sobre las 21:30, perdona! | A ~21:30
g | aterrizamos 15.20, cogemos un uber y vamos directos | A flight 15:20
g | el vuelo llega a las 19:05 asi q estaremos alli a eso de las 20:30 | A ~20:30 flight 19:05
g | estaría bien hacer el check in a las 11? vamos con un bebé | A 11:00? & R early check-in
g | nos importa dejar las maletas a las 12 y volver luego? | R luggage storage
g | esta noche llegamos como a las nueve y media | A ~21:30 @2026-05-13
g | podríamos quedarnos hasta la una el día de salida? | D <13:00? & R late checkout
g | tenemos que salir a las 6 de la mañana, el vuelo es a las 9 | D 06:00
g | vale, entre las 16:30 y las 17h entonces para la entrada | A 16:30-17:00
g | Llegada el sábado a las ocho menos cuarto de la tarde | A 19:45 @2026-05-16
g | mi marido llega a las 15h y yo sobre las 22h | A 15:00 & A ~22:00
g | Nos vamos sobre las 9.30 el día 17 | D ~09:30 @2026-05-17
g | hasta qué hora se puede entrar? |
g | hemos pedido la compra para las 17:00 |
g | mi teléfono es 600 123 456, llamad después de las 6 |
g | el concierto acaba a las 23:00 |
g | recogemos las llaves a las 18h | A 18:00
g | Llegaremos entre 7 y 8 de la tarde | A 19:00-20:00
g | no sé todavía, sobre las 7 u 8 de la tarde llegaremos | A ~19:00-20:00
t | Ha llamado el huésped, nueva hora de llegada 22:00 | A 22:00!
t | ok al check-out a las 12:00 mañana | D 12:00! @2026-05-14
u | llegan al aeropuerto a las 14:00 y al piso sobre las 15:30 | A ~15:30 flight 14:00
t | Mañana a las 10 va el técnico a arreglar la caldera | P @2026-05-14
t | Os vamos a hacer un 20% de descuento por las molestias | P
t | Me encargo de que la cuna esté en la habitación | P
g | la ducha no desagua y hay pelos por todas partes | C dirt & C water
g | perdona, la llave se ha quedado atascada en la cerradura | C broken
g | el aire acondicionado no enfría nada | C heating
g | hormigas por toda la cocina | C pests
g | viajamos con un bebé de 10 meses, una cuna y una trona nos vendrían genial | R cot & R high chair
g | hay algún sitio para aparcar la furgo? | R parking
g | una de nosotras es celíaca | R allergy
g | ya hemos cerrado y nos hemos ido, llaves en el buzón. Gracias! | out
g | ya dentro, todo precioso | in
g | Hola! pequeño cambio: llegamos el jueves 14 de mayo sobre las 16:45 en vez de a las 15 | A ~16:45 @2026-05-14
g | sería posible acceder desde las 13h? | A >13:00? & R early check-in
g | El ferry llega a las 8 de la mañana, nos encantaría entrar a las 10 | A 10:00? & R early check-in
g | antes de las 21 imposible llegar, perdona | A >21:00
g | mañana salimos a las 10, gracias por todo | D 10:00 @2026-05-14
g | habría problema si salimos a las 12? | D 12:00? & R late checkout
g | el avión aterriza a las 23:55 así que no llegaremos hasta la 1 de la mañana | A >01:00+1 flight 23:55
g | la excursión empieza a las 9 y volvemos a las 6 |
g | la piscina está abierta hasta las 22h? |
t | Anotado, nos vemos a las 16h entonces | A 16:00!
t | La hora de salida es a las 11, dejad las llaves en la mesa |
t | Mañana a primera hora mandamos a alguien a mirar la caldera | P @2026-05-14
t | Me temo que la devolución ya no va a ser posible | P-
g | ¿a quién llamamos si no funciona el wifi? |
g | la cama está rota y el grifo gotea | C broken & C water
g | acabamos de entrar, qué calentito | in
g | dejamos la casa a las 9:45, llaves en la caja como acordamos | D 09:45
g | me gustaría una habitación que no dé a la calle | R quiet
g | podéis recogernos en el aeropuerto? | R transfer
g | es nuestro aniversario de bodas | R birthday
g | Hola, calculamos llegar a las seis y cuarto de la tarde mañana | A 18:15 @2026-05-14
g | cambio de planes, llegamos a las 22h | A 22:00
g | puedo hacer el check out a las 12? | D 12:00? & R late checkout
g | mis padres vienen a las 4 y nosotros a las 6 | A 16:00 & A 18:00
g | los niños se acuestan a las 8 |
g | Se oye mucho ruido de la calle y no hay papel higiénico | C noise
t | Confirmada la llegada a las 19:15 por teléfono | A 19:15!
t | He hablado con el dueño, le hará el abono el lunes | P @2026-05-18
g | Se nos hace tarde, sobre las 23h | A ~23:00
g | Buenas, calculo que andaremos por ahí a eso de las 9 y media de la noche | A ~21:30
g | Nos plantamos en el piso sobre las 7 | A ~19:00
g | Llegada estimada: 18:20 | A 18:20
g | El avión toma tierra a las 23:10, entre maletas y taxi estaremos en la casa pasadas las 12 | A >00:00+1 flight 23:10
g | Dijimos que llegábamos a las 5 pero con el atasco no será antes de las 7 | A >19:00
g | Yo llego a las 16h y mi marido a las 21h | A 16:00 & A 21:00
g | Entre pitos y flautas no creo que lleguemos hasta las 11 de la noche | A >23:00
g | El viernes entre 6 y 7 de la tarde estamos en la puerta | A 18:00-19:00 @2026-05-15
g | Llegaremos de madrugada, tipo 2 o 3 | A ~02:00-03:00+1
g | Va a ser cerca de la 1 de la mañana cuando lleguemos | A ~01:00+1
g | El domingo madrugamos: a las 6 ya estaremos fuera | D 06:00 @2026-05-17
g | Tenemos el tren a las 12:30 así que dejamos el piso a las 11 | D 11:00
g | ¿Habría forma de quedarnos hasta las 13h el sábado? | D <13:00? @2026-05-16 & R late checkout
g | ¿Os viene bien si dejamos las llaves a las 12:15? | D 12:15? & R late checkout
g | ¿Podríamos entrar un pelín antes, a las 13:30? | A 13:30? & R early check-in
g | Nos retrasamos, nueva hora de llegada: 20:45 | A 20:45
g | ¿El desayuno a las 8 puede ser? |
g | Nuestro tren a Sevilla sale a las 9:40, ¿hay parada de taxis cerca? |
g | Tenemos mesa a las 22h en el puerto, ¿merece la pena? |
g | Anoche los vecinos estuvieron de fiesta hasta las 4 | C noise
g | ¿Hasta qué hora se puede entrar? |
g | ¿La piscina está abierta hasta las 22h? |
g | El GPS nos marca llegada a las 17:40 | A 17:40
g | ¿Puede venir el fontanero a las 4 en vez de a las 2? |
g | Hemos salido a las 10, las llaves quedan en el cajetín | out
g | Perdón por escribir a las 2 de la mañana, ¿cuál es la clave del wifi? |
g | Volvemos de la playa sobre las 6, ¿nos traéis toallas entonces? | R towels
g | Si quieres hablamos a las 5 |
t | Entrada de 16 a 22h, salida antes de las 11h. ¡Feliz estancia! |
t | Os recordamos que mañana la salida es a las 11:00, dejad las llaves en la mesa |
t | Perfecto, a las 18h os esperamos | A 18:00! | ¿Podemos llegar a las 18h?
t | Sin problema, podéis quedaros hasta las 13h el domingo | D <13:00! @2026-05-17 & P @2026-05-17
t | Mi compañera os recibe a las 19:15 en el portal | A 19:15!
t | A las 14h ya no puede ser, entran otros huéspedes a las 16h |
t | Llamó la huésped, va con retraso y llega sobre las 23:30 | A ~23:30!
t | La mesa está reservada a las 21h a su nombre |
t | La chica de la limpieza pasa mañana a las 11 |
g | Sobre las 8 | A ~20:00 | ¿A qué hora tenéis previsto llegar?
g | a las 10 y cuarto | D 10:15 | ¿A qué hora os marcháis mañana?
g | A las 9 estaría genial | | ¿A qué hora queréis el desayuno?
g | Hola Marta, hay un accidente en la A-7, nueva hora de llegada 22:15 en lugar de las 20:00. ¡Perdona! | A 22:15
g | Aterrizamos 14:05 en Málaga, cogemos el coche y calculo que sobre las 4 y media estamos en la villa | A ~16:30 flight 14:05
g | Hora de llegada: 15h. Hora de salida: 10h. Somos 4 | A 15:00 & D 10:00
g | Nos encantaría entrar un poco antes, digamos a la 1, si está listo | A 13:00? & R early check-in
g | ¿Podría venir la limpiadora después de las 10 el sábado? Tenemos que estar en el aeropuerto a las 9 |
g | Venimos en dos coches: el primero llega a las 5 y el otro no antes de las 9 y media | A 17:00 & A >21:30
g | El lunes tenemos vuelo temprano, saldremos a las 4:30 de la madrugada | D 04:30 @2026-05-18
g | no llego antes de medianoche, el bus llega a las 23:50 | A >00:00+1
g | Gracias. La entrada a partir de las 16h nos va bien |
g | ¿Las 9 de la noche es muy tarde para llegar? | A 21:00?
g | A las 6 imposible, más bien a las 8 llegamos | A ~20:00
g | Mi vuelo IB3456 lleva 3 horas de retraso | A late flight IB3456
g | Teníamos mesa a las 8 pero llegamos a las 9 así que la he cancelado | A 21:00
g | Los niños duermen la siesta de 2 a 4, no llaméis al timbre porfa |
g | vale pues a las 7 ahí estamos | A 19:00
t | ¡Tu estancia empieza mañana! Entrada: 15:00 - 21:00. Para llegadas después de las 21:00 se aplica un suplemento de 30 € |
t | Claro, a la 1 no hay problema, el piso estará listo | A 13:00! | ¿Podemos llegar a la 1?
t | He hablado con la huésped, salen sobre las 9 el sábado | D ~09:00! @2026-05-16
t | ¿Nos puede decir si llegará antes o después de las 20:00? |
t | La salida tardía cuesta 20 € por hora a partir de las 11:00 |
g | Buenos días, según el navegador llegamos a las seis menos veinte | A 17:40
g | Dudo que estemos ahí antes de las once de la noche | A >23:00
g | ¿Os parece bien que salgamos el domingo a mediodía en vez de a las 11? | D 12:00? @2026-05-17 & R late checkout
g | El partido de los niños termina a las 4, así que sin prisa |
g | ¿El mercadillo del sábado empieza a las 7 o a las 8? |
t | Hola Tomás, como hablamos por teléfono podéis entrar a las 12:30 | A 12:30!
t | Horario de silencio de 22:00 a 7:00 |
g | Si todo va bien a las 18:15 estamos llamando a la puerta | A 18:15
g | ¿Puede alguien abrirle al electricista a las 3? |
g | No llegamos a las 6 |
g | ¿Cómo entramos después de las 22? |
g | ¿Qué pasa si llegamos a las 23? |
t | Hola, mañana el check-out es a las 11h |
g | Lo esperamos a las 5 para arreglar la ducha |
`
