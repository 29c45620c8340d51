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
`
