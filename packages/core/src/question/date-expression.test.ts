import { describe, expect, it } from 'vitest'

import type { Language } from '../language/language.ts'
import { findWhen } from './date-expression.ts'

const CASES: Readonly<Record<Language, readonly (readonly [text: string, when: string])[]>> = {
  en: [
    ['dear all, may i ask for the booking details', 'none'],
    ['who is checking in today', 'today'],
    ['any late ones tonight', 'tonight'],
    ['whos coming tmrw', 'tomorrow'],
    ['tommorow arrivals', 'tomorrow'],
    ['arrivals the day after tomorrow', 'in_days:2'],
    ['in two weeks', 'in_days:14'],
    ['in 5 days', 'in_days:5'],
    ['friday arrivals', 'weekday:friday'],
    ['next monday check outs', 'next_weekday:monday'],
    ['tuesday of next week', 'next_weekday:tuesday'],
    ['friday week', 'next_weekday:friday'],
    ['who came last saturday', 'last_weekday:saturday'],
    ['arrivals friday to sunday', 'weekdays:friday..sunday'],
    ['today and tomorrow', 'next_days:2'],
    ['check ins for the wknd', 'this_weekend'],
    ['next wkd', 'next_weekend'],
    ['last 10 days', 'last_days:10'],
    ['the last seven days', 'last_7_days'],
    ['overnight', 'last_night'],
    ['since yday', 'since_yesterday'],
    ['14 aug', 'date:08-14'],
    ['on the 14th of August 2027', 'date:2027-08-14'],
    ['july 12', 'date:07-12'],
    ['12-15 july', 'range:07-12..07-15'],
    ['from the 3rd to the 7th of June', 'range:06-03..06-07'],
    ['30 dec to 2 jan', 'range:12-30..01-02'],
    ['occupancy in may', 'range:05-01..05-31'],
    ['on the 15th', 'date:--15'],
    ['may i ask who arrives', 'none'],
    ['reviews below 4.8', 'none'],
    ['at 19:30', 'none'],
    ['2027-05-01', 'date:2027-05-01'],
    ['any llegadas mañana or am i free', 'tomorrow'],
  ],
  es: [
    ['esta noche pasada la medianoche', 'tonight'],
    ['la noche pasada', 'last_night'],
    ['para la noche de mañana', 'tomorrow'],
    ['quien llega hoy', 'today'],
    ['hoy en la noche', 'tonight'],
    ['mañna', 'tomorrow'],
    ['las entradas de mañana por la mañana', 'tomorrow'],
    ['pasado mañana', 'in_days:2'],
    ['el martes q viene', 'next_weekday:tuesday'],
    ['el viernes', 'weekday:friday'],
    ['el finde q viene', 'next_weekend'],
    ['anoche', 'last_night'],
    ['del 3 al 7 de junio', 'range:06-03..06-07'],
    ['27 marzo a 5 abril', 'range:03-27..04-05'],
    ['el 15 de agosto', 'date:08-15'],
    ['dentro de dos semanas', 'in_days:14'],
    ['el mes que entra', 'next_month'],
    ['en los ultimos 7 dias', 'last_7_days'],
    ['del 3 al 7', 'range:--03..--07'],
    ['notas que no lleguen al 6', 'none'],
  ],
  fr: [
    ['pour la nuit de demain', 'tomorrow'],
    ['récap de la journée de demain', 'tomorrow'],
    ['attendus ce jour ?', 'today'],
    ['cette semaine écoulée', 'last_7_days'],
    ['ki arrive ajd', 'today'],
    ["aujourd'hui", 'today'],
    ['les arrivées de dmn', 'tomorrow'],
    ['après-demain', 'in_days:2'],
    ['mardi prochain', 'next_weekday:tuesday'],
    ['vendredi de la semaine pro', 'next_weekday:friday'],
    ['lundi en huit', 'next_weekday:monday'],
    ['samedi soir', 'weekday:saturday'],
    ['ce we', 'this_weekend'],
    ['le week-end prochain', 'next_weekend'],
    ['du 1er au 15 août', 'range:08-01..08-15'],
    ['entre le 20 et le 27 décembre', 'range:12-20..12-27'],
    ['en juillet du 1 au 31', 'range:07-01..07-31'],
    ['dans 3 jours', 'in_days:3'],
    ['hier soir', 'last_night'],
    ['merci bcp', 'none'],
  ],
  de: [
    ['händ mir sit geschter neui buechige', 'since_yesterday'],
    ['bi welne whg isch am fritig usezie', 'weekday:friday'],
    ['bewertige unter 8 dä monet', 'this_month'],
    ['gästewechsel am selben tag, we, wie viele', 'this_weekend'],
    ['wer kommt heut', 'today'],
    ['anreisen mrg?', 'tomorrow'],
    ['guten morgen, wer kommt', 'none'],
    ['übermorgen', 'in_days:2'],
    ['do ci?', 'weekday:thursday'],
    ['kommenden Freitag', 'weekday:friday'],
    ['nächsten montag', 'next_weekday:monday'],
    ['montag nächste woche', 'next_weekday:monday'],
    ['samstag in einer woche', 'next_weekday:saturday'],
    ['Samstagsanreisen', 'weekday:saturday'],
    ['nächstes we', 'next_weekend'],
    ['vom 18. bis 25.7.', 'range:07-18..07-25'],
    ['27.12. bis 2.1.', 'range:12-27..01-02'],
    ['am 10.8. wie viele', 'date:08-10'],
    ['3. oktober', 'date:10-03'],
    ['siebter juni', 'date:06-07'],
    ['am 3. um 8', 'date:--03'],
    ['heiligabend', 'date:12-24'],
    ['seit gestern', 'since_yesterday'],
    ['diese woche nicht belegt', 'this_week'],
    ['um 8 uhr', 'none'],
    ['nachts eingegangene nachrichten', 'last_night'],
    ['was läuft am we so', 'this_weekend'],
  ],
  it: [
    ['settimana ke viene', 'next_week'],
    ['per la notte di domani', 'tomorrow'],
    ['chi arriva oggi', 'today'],
    ['co domnai', 'tomorrow'],
    ['dopodomani', 'in_days:2'],
    ['lunedì prossimo', 'next_weekday:monday'],
    ['mar chi entra', 'weekday:tuesday'],
    ['prox settimana', 'next_week'],
    ['dal 20 al 25 agosto', 'range:08-20..08-25'],
    ["dall'1 al 31 luglio", 'range:07-01..07-31'],
    ['a luglio dall’1 al 15', 'range:07-01..07-15'],
    ['il 25 aprile', 'date:04-25'],
    ['15/8', 'date:08-15'],
    ['tra 3 giorni', 'in_days:3'],
    ['ieri sera', 'last_night'],
    ['sotto il 4', 'none'],
    ['com’è la giornata', 'today'],
    ['nella giornata di ieri', 'yesterday'],
    ['cambi in giornata domani', 'tomorrow'],
    ['annullate ultimi 7', 'last_7_days'],
  ],
  pt: [
    ['só para a noite de amanhã', 'tomorrow'],
    ['quem chega hj', 'today'],
    ['hj à noite', 'tonight'],
    ['dps de amanha', 'in_days:2'],
    ['sexta da semana q vem', 'next_weekday:friday'],
    ['na próxima quarta', 'next_weekday:wednesday'],
    ['segunda-feira', 'weekday:monday'],
    ['fds', 'this_weekend'],
    ['no outro fim de semana', 'next_weekend'],
    ['28/12 a 2/1', 'range:12-28..01-02'],
    ['de dezoito a vinte e cinco de julho', 'range:07-18..07-25'],
    ['dia 30 de dezembro', 'date:12-30'],
    ['daqui a 3 dias', 'in_days:3'],
    ['terça check out', 'weekday:tuesday'],
    ['mês q vem', 'next_month'],
  ],
}

describe('when a question asks about', () => {
  for (const [language, cases] of Object.entries(CASES) as [Language, (typeof CASES)[Language]][])
    it.each(cases)(`${language}: %s → %s`, (text, when) => {
      expect(findWhen(text, language).when).toBe(when)
    })

  it('reads the night as the one that was only in questions that look back', () => {
    expect(findWhen('was ist heut nacht passiert', 'de', { past: true }).when).toBe('last_night')
    expect(findWhen('wer kommt heut nacht noch', 'de', { past: false }).when).toBe('tonight')
    expect(findWhen('chi ha dormito stanotte', 'it').when).toBe('last_night')
    expect(findWhen('wie viele haben heute nacht bei uns geschlafen', 'de').when).toBe('last_night')
    expect(findWhen('wie viele gäste sind heute nacht da', 'de').when).toBe('tonight')
  })

  it('puts the day first unless told otherwise, and says where that was a choice', () => {
    expect(findWhen('arrivals 3/5', 'en')).toMatchObject({ when: 'date:05-03', assumed: 'day-first' })
    expect(findWhen('arrivals 3/5', 'en', { monthFirst: true })).toMatchObject({
      when: 'date:03-05',
      assumed: 'month-first',
    })
    expect(findWhen('arrivals 25/12', 'en', { monthFirst: true })).toEqual(
      expect.objectContaining({ when: 'date:12-25' }),
    )
  })

  it('gives the stretches as offsets into what was typed', () => {
    const text = 'Größe? wer kommt übermorgen früh'
    const [span] = findWhen(text, 'de').spans
    expect(text.slice(span?.start, span?.end)).toBe('übermorgen früh')
  })
})
