# Its second: the client, here with the options that its page speaks of.
import socket
import struct
import sys

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
    s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, struct.pack("ll", 5, 500_000))
    s.connect(("127.0.0.1", int(sys.argv[1])))
    s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    s.sendall(b"Hello, world")
    while True:
        try:
            data = s.recv(1024)
            break
        except BlockingIOError:
            pass
