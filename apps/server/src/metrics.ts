import type { Sample } from '@innkeeper/core/backup/metrics'
import type { Metrics } from '@innkeeper/core/pipeline/ports'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

import type { Engine } from './engine.ts'

export interface PrometheusMetrics extends Metrics {
  /** A value that is read when somebody looks. */
  gauge(name: string, help: string, read: () => Promise<number> | number): void
  text(): Promise<string>
  readonly contentType: string
}

const BUCKETS_SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Prometheus metrics, registered as they are first used. Names carry their unit. */
export function openMetrics(): PrometheusMetrics {
  const registry = new Registry()
  const counters = new Map<string, Counter>()
  const histograms = new Map<string, Histogram>()
  return {
    count(name, labels = {}, by = 1) {
      let counter = counters.get(name)
      if (!counter) {
        counter = new Counter({ name, help: helpOf(name), labelNames: Object.keys(labels), registers: [registry] })
        counters.set(name, counter)
      }
      counter.inc({ ...labels }, by)
    },
    observe(name, value, labels = {}) {
      let histogram = histograms.get(name)
      if (!histogram) {
        histogram = new Histogram({
          name,
          help: helpOf(name),
          labelNames: Object.keys(labels),
          buckets: BUCKETS_SECONDS,
          registers: [registry],
        })
        histograms.set(name, histogram)
      }
      histogram.observe({ ...labels }, value)
    },
    gauge(name, help, read) {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          gauge.set(await read())
        },
      })
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

/** How far the chat is followed; nothing where it is not this process's to follow. */
export function registerChatGauges(metrics: PrometheusMetrics, { chat, now }: Pick<Engine, 'chat' | 'now'>): void {
  if (!chat) return
  metrics.gauge('innkeeper_chat_behind_seconds', "how much of the chat's newest past is not taken in", () => {
    const { coveredUntil } = chat.listener.status()
    return coveredUntil === undefined ? Number.NaN : Math.max(0, now() - coveredUntil) / 1000
  })
  metrics.gauge('innkeeper_chat_following', '1 while the chat is followed', () =>
    ['following', 'rereading'].includes(chat.listener.status().phase) ? 1 : 0,
  )
}

export function registerMemoryGauge(metrics: PrometheusMetrics): void {
  metrics.gauge('innkeeper_resident_memory_bytes', 'resident memory', () => process.memoryUsage.rss())
}

/** Figures of one moment in Prometheus's text format. */
export function samplesText(samples: readonly Sample[]): Promise<string> {
  const registry = new Registry()
  const gauges = new Map<string, Gauge>()
  for (const { name, help, value, labels = {} } of samples) {
    const gauge = gauges.get(name) ?? new Gauge({ name, help, labelNames: Object.keys(labels), registers: [registry] })
    gauges.set(name, gauge)
    gauge.set({ ...labels }, value)
  }
  return registry.metrics()
}

function helpOf(name: string): string {
  return name.replace(/^innkeeper_/, '').replaceAll('_', ' ')
}
