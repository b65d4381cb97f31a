// A process that takes a resident's turn with a request in it, delivers it, and kills itself at the step it was told.
import { deliverRequest, type Order } from './request-delivery.js';

const order = JSON.parse(process.argv[2] ?? '') as Order;
let step = 0;
await deliverRequest(order, () => {
  if (++step !== order.killAt) return;
  process.kill(process.pid, 'SIGKILL');
  for (;;);
});
process.disconnect();
