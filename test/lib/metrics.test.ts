import assert from 'node:assert/strict';
import { makeMetrics } from '../../src/lib/metrics.ts';

describe('metrics', () => {
  it('carry the names and labels of the outside interface', async () => {
    const metrics = makeMetrics();
    const { meter } = metrics;
    meter.turn('status', 0.2);
    meter.sourceRequest('graph', 'issues', '200');
    meter.sourceAge(12);
    meter.pollDuration(1);
    meter.change('opened');
    meter.delivery('posted', 'follow');
    meter.delivery('dead', 'a sentence of an older version' as never);
    meter.sendFailure('throttled');
    meter.deliveryDelay(3);
    metrics.queueJobs('waiting', 4);
    metrics.subscriptions('contoso', 5);
    metrics.overdue('contoso', 6);
    metrics.ready(['redis', 'source'], { source: 'down' });
    metrics.budget({ tenant: 'contoso', source: 'graph' }, 7, 800);
    const page = await metrics.page();
    for (const line of [
      'service_health_turn_duration_seconds_count{command="status"} 1',
      'service_health_source_requests_total{source="graph",operation="issues",status="200"} 1',
      'service_health_source_age_seconds 12',
      'service_health_poll_duration_seconds_count 1',
      'service_health_changes_total{kind="opened"} 1',
      'service_health_deliveries_total{outcome="posted"} 1',
      'service_health_deliveries_by_reason_total{outcome="posted",reason="follow"} 1',
      'service_health_deliveries_by_reason_total{outcome="dead",reason="other"} 1',
      'service_health_send_failures_total{kind="throttled"} 1',
      'service_health_delivery_delay_seconds_sum 3',
      'service_health_deliveries_overdue{tenant="contoso"} 6',
      'service_health_ready{part="redis"} 1',
      'service_health_ready{part="source"} 0',
      'service_health_source_budget_used{tenant="contoso",source="graph"} 7',
      'service_health_source_budget_allowed{tenant="contoso",source="graph"} 800',
      'service_health_queue_jobs{state="waiting"} 4',
      'service_health_subscriptions{tenant="contoso"} 5',
      'process_cpu_seconds_total',
    ]) {
      assert.ok(page.includes(line), line);
    }
  });

  it('do not say that the record is not kept before it was tried', async () => {
    const metrics = makeMetrics();
    assert.doesNotMatch(await metrics.page(), /^service_health_record_kept /m);
    metrics.meter.recordKept(false);
    assert.match(await metrics.page(), /^service_health_record_kept 0$/m);
    metrics.meter.recordKept(true);
    assert.match(await metrics.page(), /^service_health_record_kept 1$/m);
  });

  it('of two bots in one process are separate', async () => {
    const [one, other] = [makeMetrics(), makeMetrics()];
    one.meter.turn('status', 1);
    assert.ok(!(await other.page()).includes('command="status"'));
  });
});
