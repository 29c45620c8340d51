/** See statement-cases.ts for how to read them. */
export const PORTUGUESE_CASES = `
g | Chegaremos às 19:30 | A 19:30
g | Olá! chegamos por volta das 20h | A ~20:00
g | vamos chegar às sete e meia da noite mais ou menos | A ~19:30
g | Aterramos às 18:40 e estaremos aí por volta das 20h | A ~20:00 flight 18:40
g | O nosso voo TP1234 chega às 21h15 | A flight TP1234 21:15
g | não chegamos antes das 20h | A >20:00
g | Chegada entre as 18h e as 19h | A 18:00-19:00
g | hora prevista de chegada 17:30 | A 17:30
g | amanhã chegamos lá pelas 5 da tarde | A ~17:00 @2026-05-14
g | Podemos entrar às 12h? | A 12:00? & R early check-in
g | Seria possível fazer o check-in às 13h na sexta? | A 13:00? @2026-05-15 & R early check-in
g | É possível sair às 13h? | D 13:00? & R late checkout
g | Poderíamos deixar o apartamento ao meio-dia? | D 12:00? & R late checkout
g | sairemos no domingo às 9h | D 09:00 @2026-05-17
g | Faremos o check-out por volta das 10:30 | D ~10:30
g | Afinal não chegamos às 17h mas às 19h | A 19:00
g | chegaremos depois da meia-noite | A >00:00+1
g | Chegamos à 1 da manhã | A 01:00+1
g | vamos chegar tarde hoje | A late
g | O nosso voo está atrasado | A late
g | chegamos em 30 minutos | A ~10:30 @2026-05-13
g | Daqui a uma hora estamos aí | A ~11:00 @2026-05-13
g | a partir das 15h podemos estar no apartamento | A >15:00
g | Saímos de Lisboa às 9h e chegamos às 14h | A 14:00
g | vamos embora às 8 da manhã | D 08:00
g | Vamos ficar até às 11h | D <11:00
g | o pequeno-almoço é às 8h? |
g | o nosso comboio parte às 9h |
g | o nosso comboio parte às 9h, por isso saímos às 8h | D 08:00
g | Chegamos sexta às 19h e saímos domingo às 10h | A 19:00 @2026-05-15 & D 10:00 @2026-05-17
g | reservamos mesa para as 20h |
g | ligue-me às 17h por favor |
g | A que horas é o check-in? |
g | Somos 2 adultos e 3 crianças |
g | obrigado e boa tarde |
t | Late check-out até às 13h confirmado | D <13:00!
t | O hóspede chega às 20:30 | A 20:30!
t | Sem problema, podem entrar amanhã às 13h | A 13:00! @2026-05-14
t | O check-in é a partir das 15h |
t | O check-in é a partir das 15h e o check-out até às 11h |
t | Infelizmente o check-out às 14h não é possível |
t | o cliente pede para sair às 13h | D 13:00? & R late checkout
u | Diz que chegam hoje por volta das 23h | A ~23:00 @2026-05-13
g | Precisamos de um berço | R cot
g | têm cadeira de bebé? | R high chair
g | Viajamos com o nosso cão | R pets
g | o meu filho é alérgico a nozes | R allergy
g | É o aniversário da minha mulher | R birthday
g | Há estacionamento perto? | R parking
g | é possível entrar mais cedo? | R early check-in
g | Dá para fazer late check out? | R late checkout
g | Podem organizar um transfer do aeroporto? | R transfer
g | a minha mãe anda de cadeira de rodas | R wheelchair
g | precisamos de uma cama extra | R extra bed
g | Podíamos ter mais toalhas? | R towels
g | queríamos um quarto sossegado | R quiet
g | podemos deixar as malas antes? | R luggage storage
g | não precisamos de berço |
g | obrigada pelas informações do estacionamento |
g | não temos animais |
g | já fiz a transferência |
t | Envio-lhe o código amanhã | P @2026-05-14
t | Vamos devolver 50 euros | P
t | Hoje à tarde vai um técnico | P @2026-05-13
t | Vou perguntar à equipa de limpeza | P
t | Deixe connosco, tratamos disso | P
t | Levaremos toalhas na sexta | P @2026-05-15
t | Afinal não podemos fazer o reembolso | P-
t | o desconto já não é possível | P-
t | Podem ficar até às 14h | D <14:00! & P
t | Reembolsaremos a limpeza | P
t | Será um prazer recebê-los |
t | Encontraram a chave? |
g | Amanhã envio o passaporte |
g | Já chegámos, obrigado | in
g | acabámos de chegar | in
g | já estamos cá | in
g | Estamos no apartamento | in
g | chegamos bem, tudo ótimo | in
g | estamos à porta, qual é o código? | in
t | Os hóspedes já chegaram | in
g | já entramos, lindo! | in
g | check-in feito, obrigada | in
g | Cheguei bem | in
g | quando chegarmos eu aviso |
g | chegámos ao aeroporto |
g | Já saímos, chaves na mesa | out
g | acabamos de sair, obrigada por tudo | out
g | já deixamos o apartamento | out
g | As chaves estão na caixa | out
g | fizemos o check-out | out
g | deixei as chaves em cima da mesa | out
t | O hóspede já saiu | out
g | já fomos embora, muito obrigado | out
g | saímos agora, foi tudo ótimo | out
g | check-out feito, obrigado | out
g | deixamos um carregador no quarto |
g | O wifi não funciona | C wifi
g | o aquecimento não liga e está muito frio | C heating
g | Há uma festa no andar de cima | C noise
g | a casa de banho estava suja | C dirt
g | não há água quente desde esta manhã | C water
g | Faltou a luz | C power
g | cheira a tabaco no quarto | C smell
g | vimos baratas na cozinha | C pests
g | a máquina de lavar está avariada | C broken
g | O código da porta não funciona | C broken
g | Isto é inaceitável | C other
g | a sanita está entupida | C water
g | A internet é muito lenta | C wifi
g | o wifi funciona muito bem, obrigado |
g | tem wifi? |
g | Tudo limpo e perfeito |
g | Olá Ana, com o trânsito chegamos mais pelas 21:30, desculpe! | A ~21:30
g | aterramos 15.20, apanhamos um uber e vamos direto | A flight 15:20
g | o voo chega às 19:05 por isso aí por volta das 20:30 | A ~20:30 flight 19:05
g | daria para fazer o check-in às 11? temos um bebé | A 11:00? & R early check-in
g | podemos deixar as malas às 12 e voltar depois? | R luggage storage
g | hoje à noite chegamos às nove e meia | A 21:30 @2026-05-13
g | Poderíamos ficar até à uma no dia da saída? | D <13:00? & R late checkout
g | temos de sair às 6 da manhã, o voo é às 9 | D 06:00
g | ok entre as 16:30 e as 17h então para a entrada | A 16:30-17:00
g | Chegada sábado às oito menos um quarto da noite | A 19:45 @2026-05-16
g | o meu marido chega às 15h e eu por volta das 22h | A 15:00 & A ~22:00
g | Saímos por volta das 9.30 no dia 17 | D ~09:30 @2026-05-17
g | até que horas se pode entrar? |
g | encomendámos as compras para as 17:00 |
g | o meu número é 912 345 678, liguem depois das 18h |
g | o concerto acaba às 23h |
g | vamos buscar as chaves às 18h | A 18:00
g | Devo chegar entre as 7 e as 8 da noite | A 19:00-20:00
g | a gente chega umas 7 da noite mais ou menos | A ~19:00
t | O hóspede ligou, nova hora de chegada 22:00 | A 22:00!
t | ok para check-out às 12:00 amanhã | D 12:00! @2026-05-14
u | eles aterram às 14h e chegam por volta das 15:30 | A ~15:30 flight 14:00
t | O técnico vai amanhã às 10 por causa da caldeira | P @2026-05-14
t | Vamos fazer 20% de desconto pelo incómodo | P
t | Garanto que o berço estará no quarto | P
g | o duche não escoa e há cabelos por todo o lado | C dirt & C water
g | desculpe incomodar mas a chave está presa na fechadura | C broken
g | o ar condicionado não arrefece nada | C heating
g | formigas por toda a cozinha | C pests
g | viajamos com um bebé de 10 meses, um berço e uma cadeira de refeição seriam ótimos | R cot & R high chair
g | onde se pode estacionar a carrinha? | R parking
g | uma de nós é celíaca | R allergy
g | Fechámos tudo e já fomos embora, chaves na caixa do correio. Obrigada! | out
g | já entrámos, casa linda | in
g | Olá, pequena mudança: chegamos quinta 14 de maio por volta das 16:45 em vez das 15 | A ~16:45 @2026-05-14
g | seria possível entrar a partir das 13h? | A >13:00? & R early check-in
g | O ferry chega às 8 da manhã, gostaríamos de entrar às 10 | A 10:00? & R early check-in
g | antes das 21 não consigo chegar, saio tarde do trabalho | A >21:00
g | amanhã saímos às 10, obrigado por tudo | D 10:00 @2026-05-14
g | haveria problema se saíssemos às 12? | D 12:00? & R late checkout
g | o avião aterra às 23:55 por isso não chegamos antes da 1 da manhã | A >01:00+1 flight 23:55
g | o passeio começa às 9 e voltamos às 18 |
g | a piscina está aberta até às 22h? |
t | Anotado, até às 16h então |
t | A hora de check-out é às 11, deixem as chaves na mesa |
t | Amanhã cedo mandamos alguém ver a caldeira | P @2026-05-14
t | Receio que o reembolso já não seja possível | P-
g | a quem ligamos se o wifi não funcionar? |
g | a cama está partida e a torneira pinga | C broken & C water
g | acabámos de entrar, está quentinho | in
g | deixámos a casa às 9:45, chaves na caixa como combinado | D 09:45
g | preferia um quarto sem barulho da rua | R quiet
g | podem ir buscar-nos ao aeroporto? | R transfer
g | é o nosso aniversário de casamento | R birthday
g | Contamos chegar amanhã às seis e um quarto da tarde | A 18:15 @2026-05-14
g | mudança de planos, chegada às 22h | A 22:00
g | posso fazer o check-out ao meio-dia? | D 12:00? & R late checkout
g | os meus pais chegam às 16h e nós às 18h | A 16:00 & A 18:00
g | as crianças deitam-se às 20h |
g | O forno não acende e o lava-loiça está entupido | C broken & C water
t | Chegada confirmada às 19:15 por telefone | A 19:15!
t | Falei com o proprietário, ele vai reembolsar até segunda | P @2026-05-18
g | Só chegamos depois da meia-noite, por volta da 1h | A ~01:00+1
g | Vai ser tarde, por volta das 23h | A ~23:00
g | Boa noite, devemos chegar aí lá pelas 9 e meia da noite | A ~21:30
g | Contamos estar à porta até às 19h | A <19:00
g | Previsão de chegada: 18h20 | A 18:20
g | O voo pousa às 23h10, até pegar as malas e o Uber só chegamos pela 1h | A ~01:00+1 flight 23:10
g | Tínhamos combinado às 17h mas com este trânsito chegamos é às 19h | A 19:00
g | Eu chego às 16h e o meu marido às 21h | A 16:00 & A 21:00
g | Antes das 23h não conseguimos estar aí | A >23:00
g | Sexta entre as 18h e as 19h passamos aí para pegar as chaves | A 18:00-19:00 @2026-05-15
g | Vamos viajar de noite e chegar entre as 2 e as 3 da manhã | A 02:00-03:00+1
g | Já vai passar da meia-noite quando chegarmos, tipo 0h45 | A ~00:45+1
g | Domingo saímos bem cedinho, às 5h30 já estamos fora | D 05:30 @2026-05-17
g | O nosso comboio é às 12h04, entregamos as chaves às 11h | D 11:00
g | Dava para ficarmos com a casa até às 13h de sábado? | D <13:00? @2026-05-16 & R late checkout
g | Um check-out às 12h30 seria viável? | D 12:30? & R late checkout
g | Será que conseguíamos entrar já às 13h30? | A 13:30? & R early check-in
g | Mudança de planos: chegada às 20h45 em vez das 18h | A 20:45
g | O café da manhã é a partir das 8h? |
g | O nosso comboio para o Porto sai às 9h40, há autocarro? |
g | Reservámos mesa para as 20h30 |
g | Os vizinhos fizeram festa até às 4h | C noise
g | Até que horas se pode fazer o check-in? |
g | O mercado fecha às 21h? |
g | O GPS diz que chegamos às 17h40 | A 17:40
g | O canalizador pode vir às 16h em vez das 14h? |
g | Saímos às 10h, as chaves ficaram na caixa | out
g | Desculpe escrever às 2h da manhã, qual é a senha do wifi? |
g | Voltamos da praia por volta das 18h, pode passar depois? |
g | Ligo às 17h |
t | Entrada das 16h às 22h, saída até às 11h. Boa estadia! |
t | Lembramos que amanhã o check-out é até às 11h, por favor deixem as chaves na mesa |
t | Às 18h está ótimo, até já! | A 18:00! | Podemos chegar às 18h?
t | Sem problema, no domingo podem ficar até às 13h | D <13:00! @2026-05-17 & P @2026-05-17
t | Estarei à vossa espera à porta às 19h15 | A 19:15!
t | Às 14h infelizmente é tarde demais para sair, a limpeza vem às 11h |
t | Hóspede ligou: comboio atrasado, só chega por volta das 23h30 | A ~23:30!
t | A mesa está reservada para as 20h em seu nome |
t | A senhora da limpeza passa amanhã às 11h |
g | Lá pelas 8 da noite | A ~20:00 | A que horas pensam chegar?
g | às 10 e um quarto | D 10:15 | A que horas saem amanhã?
g | Às 9h seria ótimo | | A que horas querem o pequeno-almoço?
g | Olá Marta, acidente na A2, só devemos chegar por volta das 22h15 em vez das 20h. Desculpe! | A ~22:15
g | Aterramos às 14h05 em Faro, levantamos o carro e conto estar na casa às 16h30 | A 16:30 flight 14:05
g | Hora de chegada: 15h. Hora de saída: 10h. Somos 4 | A 15:00 & D 10:00
g | Gostávamos de entrar um pouco mais cedo, digamos às 13h, se estiver pronto | A 13:00? & R early check-in
g | A senhora da limpeza podia vir depois das 10h no sábado? Temos de estar no aeroporto às 9h |
g | Vamos em dois carros: o primeiro chega às 17h, o outro não antes das 21h30 | A 17:00 & A >21:30
g | Na segunda o voo é cedo, saímos às 4h30 da manhã | D 04:30 @2026-05-18
g | n chego antes da meia noite, o autocarro chega as 23h50 | A >00:00+1
g | Obrigada. A entrada a partir das 16h serve-nos bem |
g | 21h é muito tarde para chegar? | A 21:00?
g | Às 18h não dá, chegamos mais pelas 20h | A ~20:00
g | O meu voo TP1234 está com 3 horas de atraso | A late flight TP1234
g | Tínhamos mesa às 20h mas chegamos às 21h e cancelei | A 21:00
g | As crianças dormem das 14h às 16h, por favor não toquem à campainha |
g | ok então às 19h aí | A 19:00
t | A sua estadia começa amanhã! Check-in: 15h00 - 21h00. Para chegadas após as 21h00 aplica-se uma taxa de 30 € |
t | Claro, às 13h não há problema, a casa estará pronta | A 13:00! | Podemos chegar às 13h?
t | Falei com a hóspede, saem por volta das 9h no sábado | D ~09:00! @2026-05-16
t | Pode dizer-nos se chega antes ou depois das 20h? |
t | O check-out tardio custa 20 € por hora depois das 11h |
g | Bom dia, pelo GPS chegamos às seis menos vinte | A 17:40
g | Duvido que estejamos aí antes das onze da noite | A >23:00
g | Há problema se sairmos no domingo ao meio-dia em vez das 11h? | D 12:00? @2026-05-17 & R late checkout
g | Outra vez atrasados, estamos a embarcar, aterramos às 0h20, aí por volta da 1h30 | A ~01:30+1 flight 00:20
g | O jogo das crianças acaba às 16h, por isso sem pressa |
g | A feira de sábado começa às 7h ou às 8h? |
t | Olá Tomás, como combinado ao telefone podem entrar às 12h30 | A 12:30!
t | Horário de silêncio das 22h às 7h |
g | Se tudo correr bem às 18h15 estamos a tocar à campainha | A 18:15
g | Alguém pode abrir a porta ao eletricista às 15h? |
g | Não chegamos às 18h |
g | Vamos sair da casa amanhã às 11h | D 11:00 @2026-05-14
t | Amanhã o check-out é às 11h, boa viagem |
`
