import type { Language } from '../language/language.ts'

export type Case = readonly [name: string, text: string]

/** The parts of one plain English wording of the arrivals. */
export const EN = {
  intro: 'Today, Saturday 27 March, there are 4 arrivals.',
  maria:
    '- Maria Santos comes to Lake House around 19:30 with 2 adults and 1 child (her message of 19 Nov, 16:05) [1][2]',
  joao: '- João Dias comes to Sea View at 21:00, 4 guests [3]',
  nora: '- Nora Beispiel comes to Garden Loft from 15:00, 3 adults (house default) [4]',
  piet: '- Piet Voorbeeld comes to Mill Cottage, 5 guests, time unknown [5]',
}

export const en = (change: Partial<typeof EN> = {}): string => Object.values({ ...EN, ...change }).join('\n')

/** Wordings of the arrivals that say what the evidence says. */
export const FAITHFUL: Readonly<Record<Language, readonly Case[]>> = {
  en: [
    ['plain', en()],
    [
      'times with pm',
      en({
        joao: '- João Dias comes to Sea View at 9 pm, 4 guests [3]',
        maria: '- Maria Santos, Lake House, around 7:30 pm, 2 adults and 1 child [1][2]',
      }),
    ],
    [
      'times in words',
      en({
        joao: '- João Dias comes to Sea View at nine in the evening, 4 guests [3]',
        maria: '- Maria Santos: about half past seven in the evening, Lake House [1]',
      }),
    ],
    ['date the other way round', en({ intro: 'On Saturday, March 27th, there are four arrivals.' })],
    ['date without weekday', en({ intro: 'There are four arrivals on 27 March.' })],
    ['number words', en({ piet: '- Piet Voorbeeld and party, five guests, Mill Cottage, no time known [5]' })],
    ['both counts', en({ intro: 'Today, Saturday 27 March, we have 4 arrivals; 2 have not told us when.' })],
    ['bold names', en({ joao: '- **João Dias** → *Sea View* at **21:00** [3]' })],
    ['marker first', en({ joao: '- [3] João Dias, 21:00, Sea View' })],
    [
      'numbered list',
      ['1. ', '2. ', '3. ', '4. ']
        .map((mark, at) => mark + [EN.maria, EN.joao, EN.nora, EN.piet][at]?.slice(2))
        .join('\n'),
    ],
    ['another order', [EN.intro, EN.nora, EN.maria, EN.joao, EN.piet].join('\n')],
    [
      'running text',
      'Nora Beispiel comes to Garden Loft from 15:00 (house default) [4]. Maria Santos arrives around 19:30 [1]. João Dias is due at 21:00 [3]. Piet Voorbeeld has not given a time [5].',
    ],
    [
      'running text with an opening',
      'There are 4 arrivals today. Nora Beispiel comes from 15:00 [4], Maria Santos around 19:30 [1], João Dias at 21:00 [3], and the time of Piet Voorbeeld is unknown [5].',
    ],
    [
      'nested bullets',
      '4 arrivals today:\n- Maria Santos → Lake House\n  - around 19:30 [1]\n- João Dias → Sea View\n  - 21:00 [3]\n- Nora Beispiel\n  - from 15:00 [4]\n- Piet Voorbeeld\n  - time unknown [5]',
    ],
    [
      'grouped by house',
      '**Lake House**\n- Maria Santos, around 19:30 [1]\n\n**Sea View**\n- João Dias, 21:00 [3]\n\n**Garden Loft**\n- Nora Beispiel, from 15:00 [4]\n\n**Mill Cottage**\n- Piet Voorbeeld, time unknown [5]',
    ],
    [
      'the quotation kept',
      en({ maria: '- Maria Santos, Lake House: around 19:30. She wrote “we arrive around 19:30” [1][2]' }),
    ],
    ['brackets of another kind', en({ joao: '- João Dias, Sea View, 21:00 【3】' })],
    ['odd spaces and hyphens', en({ joao: '- João Dias, Sea View, 9\u202Fpm, 4\u00A0guests [3]' })],
    ['genitive', en({ joao: "- João Dias's arrival at Sea View: 21:00 [3]" })],
    [
      'the note and the last line kept',
      `${en()}\n\n> 1 booking is not complete yet (missing: times).\n\n_4 of 4, as of 08:14_`,
    ],
    ['a closing remark', `${en()}\n\nThe last one is João Dias at 21:00.`],
    [
      'two lines, one marker run',
      `${EN.intro}\n- Nora Beispiel from 15:00 and João Dias at 21:00 [4][3]\n${EN.maria}\n${EN.piet}`,
    ],
  ],
  es: [
    [
      'llano',
      'Hoy, sábado 27 de marzo, hay 4 llegadas:\n- Maria Santos llega a Lake House hacia las 19:30, 2 adultos y 1 niño [1][2]\n- João Dias llega a Sea View a las 21:00, 4 huéspedes [3]\n- Nora Beispiel, Garden Loft, desde las 15:00 (hora habitual) [4]\n- Piet Voorbeeld, Mill Cottage, hora desconocida [5]',
    ],
    [
      'horas con palabras',
      'Hay cuatro llegadas hoy.\n- Maria Santos: sobre las siete y media de la tarde [1]\n- João Dias: a las nueve de la noche [3]\n- Nora Beispiel: a partir de las 15:00 [4]\n- Piet Voorbeeld: sin hora [5]',
    ],
    [
      'fecha con cifras',
      'El 27/03 llegan 4 reservas.\n- Maria Santos hacia las 19:30 [1]\n- João Dias a las 21:00 [3]\n- Nora Beispiel desde las 15:00 [4]\n- Piet Voorbeeld no ha dicho la hora [5]',
    ],
    [
      'números con palabras',
      'Son cuatro llegadas y dos no han dicho a qué hora.\n- Maria Santos (dos adultos) hacia las 19:30 [1]\n- João Dias (cuatro huéspedes) 21:00 [3]\n- Nora Beispiel desde las 15:00 [4]\n- Piet Voorbeeld, cinco huéspedes, hora desconocida [5]',
    ],
    [
      'texto seguido',
      'Nora Beispiel llega desde las 15:00 [4], Maria Santos hacia las 19:30 [1] y João Dias a las 21:00 [3]. De Piet Voorbeeld no se sabe la hora [5].',
    ],
    [
      'lo dicho',
      'Llegadas de hoy:\n- Maria Santos hacia las 19:30: “llegamos sobre las 19:30” [1][2]\n- João Dias, 21:00 [3]\n- Nora Beispiel, desde las 15:00 [4]\n- Piet Voorbeeld, sin hora conocida [5]',
    ],
    [
      'por casas',
      '**Lake House**\n- Maria Santos, hacia las 19:30 [1]\n\n**Sea View**\n- João Dias, 21:00 [3]\n\n**Garden Loft**\n- Nora Beispiel, desde las 15:00 [4]\n\n**Mill Cottage**\n- Piet Voorbeeld, hora desconocida [5]',
    ],
    [
      'h de horas',
      'Llegadas:\n- Maria Santos hacia las 19.30 h [1]\n- João Dias a las 21 h [3]\n- Nora Beispiel desde las 15 h [4]\n- Piet Voorbeeld, hora desconocida [5]',
    ],
  ],
  fr: [
    [
      'simple',
      'Aujourd’hui, samedi 27 mars, il y a 4 arrivées :\n- Maria Santos arrive à Lake House vers 19h30, 2 adultes et 1 enfant [1][2]\n- João Dias arrive à Sea View à 21h, 4 personnes [3]\n- Nora Beispiel, Garden Loft, à partir de 15h (horaire habituel) [4]\n- Piet Voorbeeld, Mill Cottage, heure inconnue [5]',
    ],
    [
      'nombres en lettres',
      'Quatre arrivées aujourd’hui, dont deux n’ont pas dit à quelle heure.\n- Maria Santos vers 19:30 [1]\n- João Dias à 21:00 [3]\n- Nora Beispiel dès 15:00 [4]\n- Piet Voorbeeld (cinq personnes), heure inconnue [5]',
    ],
    [
      'date courte',
      'Arrivées du 27 mars :\n- Maria Santos vers 19 h 30 [1]\n- João Dias à 21 h [3]\n- Nora Beispiel à partir de 15 h [4]\n- Piet Voorbeeld, sans heure [5]',
    ],
    [
      'texte suivi',
      'Nora Beispiel arrive à partir de 15:00 [4], Maria Santos vers 19:30 [1] et João Dias à 21:00 [3]. Piet Voorbeeld n’a pas donné d’heure [5].',
    ],
    [
      'citation',
      'Voici les arrivées :\n- Maria Santos vers 19:30 : « on arrive vers 19h30 » [1][2]\n- João Dias, 21:00 [3]\n- Nora Beispiel, à partir de 15:00 [4]\n- Piet Voorbeeld, heure inconnue [5]',
    ],
    [
      'par maison',
      '**Lake House**\n- Maria Santos, vers 19:30 [1]\n\n**Sea View**\n- João Dias, 21:00 [3]\n\n**Garden Loft**\n- Nora Beispiel, à partir de 15:00 [4]\n\n**Mill Cottage**\n- Piet Voorbeeld, heure inconnue [5]',
    ],
    [
      'le soir',
      'Les arrivées :\n- Maria Santos vers sept heures et demie du soir [1]\n- João Dias à neuf heures du soir [3]\n- Nora Beispiel à partir de 15:00 [4]\n- Piet Voorbeeld : heure inconnue [5]',
    ],
    [
      'personnes',
      'Les clients :\n- Maria Santos vers 19:30, deux adultes et un enfant [1]\n- João Dias à 21:00, quatre personnes [3]\n- Nora Beispiel à partir de 15:00, trois adultes [4]\n- Piet Voorbeeld, cinq personnes, heure non connue [5]',
    ],
  ],
  de: [
    [
      'einfach',
      'Heute, Samstag, 27. März, gibt es 4 Anreisen:\n- Maria Santos kommt gegen 19:30 Uhr ins Lake House, 2 Erwachsene und 1 Kind (Nachricht vom 19. Nov., 16:05) [1][2]\n- João Dias kommt um 21 Uhr ins Sea View, 4 Gäste [3]\n- Nora Beispiel kommt ab 15 Uhr in den Garden Loft (Standardzeit) [4]\n- Piet Voorbeeld, Mill Cottage, Uhrzeit unbekannt [5]',
    ],
    [
      'Zahlwörter',
      'Heute reisen vier Gäste an, zwei noch ohne Uhrzeit.\n- Maria Santos gegen 19:30 [1]\n- João Dias um 21:00, vier Gäste [3]\n- Nora Beispiel ab 15:00, drei Erwachsene [4]\n- Piet Voorbeeld, fünf Gäste, ohne Uhrzeit [5]',
    ],
    [
      'halb acht',
      'Anreisen am 27.3.:\n- Maria Santos gegen halb acht abends [1]\n- João Dias um neun Uhr abends [3]\n- Nora Beispiel ab 15 Uhr [4]\n- Piet Voorbeeld: keine Uhrzeit bekannt [5]',
    ],
    [
      'Fließtext',
      'Nora Beispiel kommt ab 15:00 [4], Maria Santos gegen 19:30 [1] und João Dias um 21:00 [3]. Von Piet Voorbeeld ist die Uhrzeit unbekannt [5].',
    ],
    [
      'Genitiv',
      'Übersicht der Anreisen:\n- Marias Ankunft: gegen 19:30 (Santos, Lake House) [1]\n- João Dias: 21:00 [3]\n- Nora Beispiel: ab 15:00 [4]\n- Piet Voorbeeld: Uhrzeit unbekannt [5]',
    ],
    [
      'Zitat',
      'Die Anreisen:\n- Maria Santos, gegen 19:30: „wir kommen gegen 19:30“ [1][2]\n- João Dias, 21:00 [3]\n- Nora Beispiel, ab 15:00 [4]\n- Piet Voorbeeld, Uhrzeit noch unbekannt [5]',
    ],
    [
      'nach Haus',
      '**Lake House**\n- Maria Santos, gegen 19:30 [1]\n\n**Sea View**\n- João Dias, 21:00 [3]\n\n**Garden Loft**\n- Nora Beispiel, ab 15:00 [4]\n\n**Mill Cottage**\n- Piet Voorbeeld, Uhrzeit unbekannt [5]',
    ],
    [
      'Hauptwörter',
      'Zusammenfassung: 4 Anreisen.\n- Geplante Ankunftszeit von João Dias: 21:00 [3]\n- Familie Santos (Maria) gegen 19:30, laut Nachricht [1]\n- Für Nora Beispiel gilt die Standardzeit: ab 15:00 [4]\n- Bei Piet Voorbeeld fehlt die Uhrzeit [5]',
    ],
  ],
  it: [
    [
      'semplice',
      'Oggi, sabato 27 marzo, ci sono 4 arrivi:\n- Maria Santos arriva a Lake House verso le 19:30, 2 adulti e 1 bambino [1][2]\n- João Dias arriva a Sea View alle 21, 4 ospiti [3]\n- Nora Beispiel, Garden Loft, dalle 15:00 (orario standard) [4]\n- Piet Voorbeeld, Mill Cottage, orario sconosciuto [5]',
    ],
    [
      'numeri in lettere',
      'Quattro arrivi oggi; due non hanno detto a che ora.\n- Maria Santos verso le 19:30 [1]\n- João Dias alle 21:00, quattro ospiti [3]\n- Nora Beispiel dalle 15:00 [4]\n- Piet Voorbeeld, cinque ospiti, senza orario [5]',
    ],
    [
      'di sera',
      'Arrivi del 27 marzo:\n- Maria Santos verso le sette e mezza di sera [1]\n- João Dias alle nove di sera [3]\n- Nora Beispiel dalle 15:00 [4]\n- Piet Voorbeeld: orario sconosciuto [5]',
    ],
    [
      'testo',
      'Nora Beispiel arriva dalle 15:00 [4], Maria Santos verso le 19:30 [1] e João Dias alle 21:00 [3]. Di Piet Voorbeeld non si sa l’orario [5].',
    ],
    [
      'citazione',
      'Ecco gli arrivi:\n- Maria Santos verso le 19:30: “arriviamo verso le 19:30” [1][2]\n- João Dias, 21:00 [3]\n- Nora Beispiel, dalle 15:00 [4]\n- Piet Voorbeeld, orario sconosciuto [5]',
    ],
    [
      'per casa',
      '**Lake House**\n- Maria Santos, verso le 19:30 [1]\n\n**Sea View**\n- João Dias, 21:00 [3]\n\n**Garden Loft**\n- Nora Beispiel, dalle 15:00 [4]\n\n**Mill Cottage**\n- Piet Voorbeeld, orario sconosciuto [5]',
    ],
    [
      'con i punti',
      'Gli arrivi:\n- Maria Santos verso le 19.30 [1]\n- João Dias alle 21.00 [3]\n- Nora Beispiel dalle 15.00 [4]\n- Piet Voorbeeld senza orario [5]',
    ],
    [
      'data lunga',
      'Sono quattro gli arrivi di sabato, 27 marzo.\n- Maria Santos verso le 19:30 [1]\n- João Dias alle 21:00 [3]\n- Nora Beispiel dalle 15:00 [4]\n- Piet Voorbeeld, orario sconosciuto [5]',
    ],
  ],
  pt: [
    [
      'simples',
      'Hoje, sábado, 27 de março, há 4 chegadas:\n- Maria Santos chega a Lake House por volta das 19:30, 2 adultos e 1 criança [1][2]\n- João Dias chega a Sea View às 21h, 4 hóspedes [3]\n- Nora Beispiel, Garden Loft, a partir das 15:00 (hora habitual) [4]\n- Piet Voorbeeld, Mill Cottage, hora desconhecida [5]',
    ],
    [
      'números por extenso',
      'Quatro chegadas hoje; duas não disseram a que horas.\n- Maria Santos por volta das 19h30 [1]\n- João Dias às 21:00, quatro hóspedes [3]\n- Nora Beispiel a partir das 15:00 [4]\n- Piet Voorbeeld, cinco hóspedes, sem hora [5]',
    ],
    [
      'da noite',
      'Chegadas de 27/03:\n- Maria Santos por volta das sete e meia da noite [1]\n- João Dias às nove da noite [3]\n- Nora Beispiel a partir das 15:00 [4]\n- Piet Voorbeeld: hora desconhecida [5]',
    ],
    [
      'texto',
      'Nora Beispiel chega a partir das 15:00 [4], Maria Santos por volta das 19:30 [1] e João Dias às 21:00 [3]. De Piet Voorbeeld não se sabe a hora [5].',
    ],
    [
      'citação',
      'Aqui estão as chegadas:\n- Maria Santos por volta das 19:30: “chegamos por volta das 19:30” [1][2]\n- João Dias, 21:00 [3]\n- Nora Beispiel, a partir das 15:00 [4]\n- Piet Voorbeeld, hora desconhecida [5]',
    ],
    [
      'por casa',
      '**Lake House**\n- Maria Santos, por volta das 19:30 [1]\n\n**Sea View**\n- João Dias, 21:00 [3]\n\n**Garden Loft**\n- Nora Beispiel, a partir das 15:00 [4]\n\n**Mill Cottage**\n- Piet Voorbeeld, hora desconhecida [5]',
    ],
    [
      'pessoas',
      'As chegadas:\n- Maria Santos por volta das 19:30, dois adultos e uma criança [1]\n- João Dias às 21:00, quatro hóspedes [3]\n- Nora Beispiel a partir das 15:00, três adultos [4]\n- Piet Voorbeeld, cinco hóspedes, sem hora [5]',
    ],
    [
      'contagem',
      'São 4 chegadas no sábado, 27 de março.\n- Maria Santos por volta das 19:30 [1]\n- João Dias às 21:00 [3]\n- Nora Beispiel a partir das 15:00 [4]\n- Piet Voorbeeld, hora desconhecida [5]',
    ],
  ],
}
