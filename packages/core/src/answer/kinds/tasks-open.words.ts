import type { Words } from '../words.ts'

export const TASK_WORDS = {
  count: {
    en: (count) => (count === 0 ? 'no open tasks' : `${count} open ${count === 1 ? 'task' : 'tasks'}`),
    es: (count) =>
      count === 0 ? 'ninguna tarea pendiente' : `${count} ${count === 1 ? 'tarea pendiente' : 'tareas pendientes'}`,
    fr: (count) =>
      count === 0 ? 'aucune tâche en attente' : `${count} ${count === 1 ? 'tâche ouverte' : 'tâches ouvertes'}`,
    de: (count) => (count === 0 ? 'keine offenen Aufgaben' : `${count} offene ${count === 1 ? 'Aufgabe' : 'Aufgaben'}`),
    it: (count) =>
      count === 0 ? 'nessuna attività aperta' : `${count} ${count === 1 ? 'attività aperta' : 'attività aperte'}`,
    pt: (count) =>
      count === 0 ? 'nenhuma tarefa por fazer' : `${count} ${count === 1 ? 'tarefa' : 'tarefas'} por fazer`,
  },
  overdueCount: {
    en: (count) => `${count} overdue`,
    es: (count) => `${count} ${count === 1 ? 'atrasada' : 'atrasadas'}`,
    fr: (count) => `${count} en retard`,
    de: (count) => `${count} überfällig`,
    it: (count) => `${count} in ritardo`,
    pt: (count) => `${count} em atraso`,
  },
  blockingCount: {
    en: (count) => `${count} ${count === 1 ? 'stands' : 'stand'} in the way of an arrival today`,
    es: (count) => `${count} ${count === 1 ? 'bloquea' : 'bloquean'} una llegada de hoy`,
    fr: (count) => `${count} ${count === 1 ? 'bloque' : 'bloquent'} une arrivée du jour`,
    de: (count) => `${count} ${count === 1 ? 'steht' : 'stehen'} einer heutigen Anreise im Weg`,
    it: (count) => `${count} ${count === 1 ? 'blocca' : 'bloccano'} un arrivo di oggi`,
    pt: (count) => `${count} ${count === 1 ? 'bloqueia' : 'bloqueiam'} uma chegada de hoje`,
  },
  blocks: {
    en: (guest) => `blocks arrival today: ${guest}`,
    es: (guest) => `bloquea la llegada de hoy: ${guest}`,
    fr: (guest) => `bloque l’arrivée du jour : ${guest}`,
    de: (guest) => `blockiert die heutige Anreise: ${guest}`,
    it: (guest) => `blocca l’arrivo di oggi: ${guest}`,
    pt: (guest) => `bloqueia a chegada de hoje: ${guest}`,
  },
  overdue: {
    en: () => 'overdue',
    es: () => 'con retraso',
    fr: () => 'en retard',
    de: () => 'überfällig',
    it: () => 'in ritardo',
    pt: () => 'em atraso',
  },
  high: {
    en: () => 'high priority',
    es: () => 'prioridad alta',
    fr: () => 'priorité haute',
    de: () => 'dringend',
    it: () => 'priorità alta',
    pt: () => 'prioridade alta',
  },
  states: {
    pending: {
      en: () => 'not confirmed',
      es: () => 'sin confirmar',
      fr: () => 'non confirmée',
      de: () => 'nicht bestätigt',
      it: () => 'non confermata',
      pt: () => 'por confirmar',
    },
    confirmed: {
      en: () => 'confirmed',
      es: () => 'confirmada',
      fr: () => 'confirmée',
      de: () => 'bestätigt',
      it: () => 'confermata',
      pt: () => 'confirmada',
    },
    in_progress: {
      en: () => 'in progress',
      es: () => 'en curso',
      fr: () => 'en cours',
      de: () => 'in Arbeit',
      it: () => 'in corso',
      pt: () => 'em curso',
    },
  },
  kinds: {
    cleaning: {
      en: () => 'Cleaning',
      es: () => 'Limpieza',
      fr: () => 'Ménage',
      de: () => 'Reinigung',
      it: () => 'Pulizie',
      pt: () => 'Limpeza',
    },
    maintenance: {
      en: () => 'Maintenance',
      es: () => 'Mantenimiento',
      fr: () => 'Entretien',
      de: () => 'Reparatur',
      it: () => 'Manutenzione',
      pt: () => 'Manutenção',
    },
    inspection: {
      en: () => 'Inspection',
      es: () => 'Inspección',
      fr: () => 'Inspection',
      de: () => 'Kontrolle',
      it: () => 'Ispezione',
      pt: () => 'Vistoria',
    },
    laundry: {
      en: () => 'Laundry',
      es: () => 'Lavandería',
      fr: () => 'Linge',
      de: () => 'Wäsche',
      it: () => 'Biancheria',
      pt: () => 'Roupa',
    },
    other: {
      en: () => 'Task',
      es: () => 'Tarea',
      fr: () => 'Tâche',
      de: () => 'Aufgabe',
      it: () => 'Attività',
      pt: () => 'Tarefa',
    },
  },
  nobody: {
    en: () => 'nobody assigned',
    es: () => 'sin asignar',
    fr: () => 'personne d’assigné',
    de: () => 'niemand eingeteilt',
    it: () => 'nessuno assegnato',
    pt: () => 'sem responsável',
  },
  noHouse: {
    en: () => 'no house given',
    es: () => 'sin casa indicada',
    fr: () => 'sans logement',
    de: () => 'ohne Haus',
    it: () => 'senza casa',
    pt: () => 'sem casa indicada',
  },
  noDate: {
    en: () => 'no date',
    es: () => 'sin fecha',
    fr: () => 'sans date',
    de: () => 'ohne Datum',
    it: () => 'senza data',
    pt: () => 'sem data',
  },
  earlier: {
    en: ({ count, list }) => `${count} overdue from earlier days: ${list}.`,
    es: ({ count, list }) => `${count} de días anteriores con retraso: ${list}.`,
    fr: ({ count, list }) => `${count} en retard depuis les jours précédents : ${list}.`,
    de: ({ count, list }) => `${count} überfällig von früheren Tagen: ${list}.`,
    it: ({ count, list }) => `${count} in ritardo dai giorni precedenti: ${list}.`,
    pt: ({ count, list }) => `${count} em atraso de dias anteriores: ${list}.`,
  },
  undated: {
    en: (count) =>
      `${count} open ${count === 1 ? 'task has' : 'tasks have'} no date and ${count === 1 ? 'is' : 'are'} not in this list.`,
    es: (count) =>
      `${count} ${count === 1 ? 'tarea pendiente no tiene fecha y no está' : 'tareas pendientes no tienen fecha y no están'} en esta lista.`,
    fr: (count) =>
      `${count} ${count === 1 ? 'tâche ouverte sans date ne figure' : 'tâches ouvertes sans date ne figurent'} pas dans cette liste.`,
    de: (count) =>
      `${count} offene ${count === 1 ? 'Aufgabe hat kein Datum und fehlt' : 'Aufgaben haben kein Datum und fehlen'} in dieser Liste.`,
    it: (count) =>
      `${count} ${count === 1 ? 'attività aperta senza data non è' : 'attività aperte senza data non sono'} in questo elenco.`,
    pt: (count) => `${count} ${count === 1 ? 'tarefa sem data não está' : 'tarefas sem data não estão'} nesta lista.`,
  },
  done: {
    en: (list) => `Done last: ${list}.`,
    es: (list) => `Lo último hecho: ${list}.`,
    fr: (list) => `Faites en dernier : ${list}.`,
    de: (list) => `Zuletzt erledigt: ${list}.`,
    it: (list) => `Fatte per ultime: ${list}.`,
    pt: (list) => `Feitas por último: ${list}.`,
  },
  house: {
    en: ({ house, state, at }) => `${house}: ${state}${at === '' ? '' : `, ${at}`}.`,
    es: ({ house, state, at }) => `${house}: ${state}${at === '' ? '' : `, ${at}`}.`,
    fr: ({ house, state, at }) => `${house} : ${state}${at === '' ? '' : `, ${at}`}.`,
    de: ({ house, state, at }) => `${house}: ${state}${at === '' ? '' : `, ${at}`}.`,
    it: ({ house, state, at }) => `${house}: ${state}${at === '' ? '' : `, ${at}`}.`,
    pt: ({ house, state, at }) => `${house}: ${state}${at === '' ? '' : `, ${at}`}.`,
  },
  cleanliness: {
    clean: {
      en: () => 'marked as clean',
      es: () => 'marcado como limpio',
      fr: () => 'noté comme propre',
      de: () => 'als sauber gemeldet',
      it: () => 'segnato come pulito',
      pt: () => 'marcado como limpo',
    },
    inspection: {
      en: () => 'waiting for inspection',
      es: () => 'pendiente de inspección',
      fr: () => 'en attente d’inspection',
      de: () => 'wartet auf Abnahme',
      it: () => 'in attesa di controllo',
      pt: () => 'à espera de vistoria',
    },
    dirty: {
      en: () => 'not cleaned yet',
      es: () => 'sin limpiar',
      fr: () => 'pas encore nettoyé',
      de: () => 'noch nicht gereinigt',
      it: () => 'ancora da pulire',
      pt: () => 'ainda por limpar',
    },
    unknown: {
      en: () => 'cleaning status unknown',
      es: () => 'estado de limpieza desconocido',
      fr: () => 'état de propreté inconnu',
      de: () => 'Reinigungsstand unbekannt',
      it: () => 'stato delle pulizie sconosciuto',
      pt: () => 'estado de limpeza desconhecido',
    },
  },
} satisfies {
  count: Words<number>
  overdueCount: Words<number>
  blockingCount: Words<number>
  blocks: Words<string>
  overdue: Words
  high: Words
  states: Record<string, Words>
  kinds: Record<string, Words>
  nobody: Words
  noHouse: Words
  noDate: Words
  earlier: Words<{ readonly count: number; readonly list: string }>
  undated: Words<number>
  done: Words<string>
  house: Words<{ readonly house: string; readonly state: string; readonly at: string }>
  cleanliness: Record<string, Words>
}
