# Its third: the server for both families. A time-out of Python's own is none of the socket's.
import socket
import sys

listeners = []
for family, kind, protocol, name, address in socket.getaddrinfo(
        None, int(sys.argv[1]), socket.AF_UNSPEC, socket.SOCK_STREAM, 0, socket.AI_PASSIVE):
    s = socket.socket(family, kind, protocol)
    if family == socket.AF_INET6:
        s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(address)
    s.listen(1)
    listeners.append(s)
conn, addr = next(s for s in listeners if s.family == socket.AF_INET).accept()
conn.settimeout(5.5)
while True:
    try:
        data = conn.recv(1024)
        if not data:
            break
        conn.send(data)
    except TimeoutError:
        pass
