"""Richards: a simulated operating-system kernel with one scheduler and six tasks.

After Martin Richards' public description: an idle task releases two devices in a
pseudo-random order, a worker fills packets, two handlers pass them on to the devices.
"""

import sys

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(1, 7)
TASK_COUNT = 7

KIND_DEVICE = 0
KIND_WORK = 1
PACKET_SIZE = 4


class Packet:
    """A message; packets form linked lists that hang from tasks."""

    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * PACKET_SIZE

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class DeviceState:
    def __init__(self):
        self.pending = None


class IdleState:
    def __init__(self, count):
        self.control = 1
        self.count = count


class HandlerState:
    def __init__(self):
        self.work_in = None
        self.device_in = None

    def add_work(self, packet):
        self.work_in = packet.append_to(self.work_in)

    def add_device(self, packet):
        self.device_in = packet.append_to(self.device_in)


class WorkerState:
    def __init__(self):
        self.destination = HANDLER_A
        self.count = 0


class TaskState:
    """The three flags a scheduler looks at."""

    def __init__(self):
        self.packet_pending = False
        self.waiting = False
        self.holding = False

    def set_running(self):
        self.packet_pending = self.waiting = self.holding = False
        return self

    def set_waiting(self):
        self.packet_pending = self.holding = False
        self.waiting = True
        return self

    def set_waiting_with_packet(self):
        self.packet_pending = self.waiting = True
        self.holding = False
        return self

    def set_packet_pending(self):
        self.packet_pending = True
        self.waiting = self.holding = False
        return self

    def is_held_or_waiting(self):
        return self.holding or (not self.packet_pending and self.waiting)

    def is_waiting_with_packet(self):
        return self.packet_pending and self.waiting and not self.holding


class Kernel:
    def __init__(self):
        self.tasks = None
        self.table = [None] * TASK_COUNT
        self.current = None
        self.current_ident = 0
        self.hold_count = 0
        self.queue_count = 0
        self.layout = 0

    def add(self, task):
        self.tasks = task
        self.table[task.ident] = task

    def schedule(self):
        task = self.tasks
        while task is not None:
            self.current = task
            if task.is_held_or_waiting():
                task = task.link
            else:
                self.current_ident = task.ident
                task = task.run()

    def find(self, ident):
        task = self.table[ident]
        if task is None:
            raise LookupError(f"no task {ident}")
        return task


class Task(TaskState):
    def __init__(self, kernel, ident, priority, queue, state, handle):
        super().__init__()
        self.kernel = kernel
        self.link = kernel.tasks
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.handle = handle
        self.packet_pending = state.packet_pending
        self.waiting = state.waiting
        self.holding = state.holding
        kernel.add(self)

    def step(self, packet):
        raise NotImplementedError

    def run(self):
        if self.is_waiting_with_packet():
            message = self.queue
            self.queue = message.link
            if self.queue is None:
                self.set_running()
            else:
                self.set_packet_pending()
        else:
            message = None
        return self.step(message)

    def add_packet(self, packet, sender):
        if self.queue is None:
            self.queue = packet
            self.packet_pending = True
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.queue)
        return sender

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.kernel.hold_count += 1
        self.holding = True
        return self.link

    def release(self, ident):
        task = self.kernel.find(ident)
        task.holding = False
        return task if task.priority > self.priority else self

    def send(self, packet):
        task = self.kernel.find(packet.ident)
        self.kernel.queue_count += 1
        packet.link = None
        packet.ident = self.ident
        return task.add_packet(packet, self)


class DeviceTask(Task):
    def step(self, packet):
        handle = self.handle
        if packet is None:
            packet = handle.pending
            if packet is None:
                return self.wait()
            handle.pending = None
            return self.send(packet)
        handle.pending = packet
        self.kernel.layout = (self.kernel.layout * 31 + packet.datum) & 0xFFFFFFFF
        return self.hold()


class HandlerTask(Task):
    def step(self, packet):
        handle = self.handle
        if packet is not None:
            if packet.kind == KIND_WORK:
                handle.add_work(packet)
            else:
                handle.add_device(packet)
        work = handle.work_in
        if work is None:
            return self.wait()
        count = work.datum
        if count >= PACKET_SIZE:
            handle.work_in = work.link
            return self.send(work)
        device = handle.device_in
        if device is None:
            return self.wait()
        handle.device_in = device.link
        device.datum = work.data[count]
        work.datum = count + 1
        return self.send(device)


class IdleTask(Task):
    def step(self, packet):
        handle = self.handle
        handle.count -= 1
        if handle.count == 0:
            return self.hold()
        if handle.control & 1 == 0:
            handle.control >>= 1
            return self.release(DEVICE_A)
        handle.control = (handle.control >> 1) ^ 0xD008
        return self.release(DEVICE_B)


class WorkerTask(Task):
    def step(self, packet):
        handle = self.handle
        if packet is None:
            return self.wait()
        handle.destination = HANDLER_B if handle.destination == HANDLER_A else HANDLER_A
        packet.ident = handle.destination
        packet.datum = 0
        for i in range(PACKET_SIZE):
            handle.count += 1
            if handle.count > 26:
                handle.count = 1
            packet.data[i] = ord("A") + handle.count - 1
        return self.send(packet)


def packets(ident, kind, count):
    queue = None
    for _ in range(count):
        queue = Packet(queue, ident, kind)
    return queue


def simulate(idle_count):
    kernel = Kernel()
    IdleTask(kernel, IDLE, 1, None, TaskState().set_running(), IdleState(idle_count))
    WorkerTask(kernel, WORKER, 1000, packets(0, KIND_WORK, 2),
               TaskState().set_waiting_with_packet(), WorkerState())
    HandlerTask(kernel, HANDLER_A, 2000, packets(DEVICE_A, KIND_DEVICE, 3),
                TaskState().set_waiting_with_packet(), HandlerState())
    HandlerTask(kernel, HANDLER_B, 3000, packets(DEVICE_B, KIND_DEVICE, 3),
                TaskState().set_waiting_with_packet(), HandlerState())
    DeviceTask(kernel, DEVICE_A, 4000, None, TaskState().set_waiting(), DeviceState())
    DeviceTask(kernel, DEVICE_B, 5000, None, TaskState().set_waiting(), DeviceState())
    kernel.schedule()
    return kernel.queue_count, kernel.hold_count, kernel.layout


def main():
    rounds = int(sys.argv[1])
    for index in range(rounds):
        queued, held, layout = simulate(10000 + index)
        print(f"round {index}: queued {queued} held {held} check {layout:08x}")


if __name__ == "__main__":
    main()
