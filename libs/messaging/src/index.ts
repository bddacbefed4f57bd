export { API_PREFIX, connectBroker, inboxPrefixOf, MAX_PAYLOAD, STREAM, type Broker, type BrokerOptions } from './broker.ts';
export { brokerConfig, serviceAccount, type BrokerConfigOptions } from './broker-config.ts';
export { createBrokerKey, keepBrokerKeys, PROVISIONER, readBrokerKeys, SYSTEM, type BrokerKey, type BrokerKeys } from './broker-keys.ts';
export {
  brokerModel,
  serverVersion,
  type BrokerModel,
  type BrokerModelSources,
  type Integrator,
  type ServerVersion,
  type ServiceMember,
} from './broker-model.ts';
export { decodeEvent, encodeEvent, MalformedEvent, type CloudEvent, type EventMessage, type ReceivedEvent } from './cloud-event.ts';
export { startEventConsumer, type EventConsumer, type EventConsumerOptions } from './event-consumer.ts';
export { on, type EventHandler } from './event-handler.ts';
export { parseEventSubject, type EventSubject } from './event-subject.ts';
export { armFailpoint, failpoint, FAILPOINTS, type Failpoint } from './failpoint.ts';
export { type InboxTransaction } from './inbox.ts';
export { integratorAccess, type IntegratorAccess, type IntegratorAccessOptions } from './integrator-access.ts';
export { type MessagingLog } from './log.ts';
export { startOutboxRelay, type OutboxRelay, type OutboxRelayOptions } from './outbox-relay.ts';
export { provisionBroker, setBackFollower } from './provision-broker.ts';
