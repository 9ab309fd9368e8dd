/* A 32-bit program: its structures of times are others than ours, in the old form and in the new one. */
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum { OLD_SEND_TIMEOUT = 21 };

int main(int count, char **args) {
  int listener = socket(AF_INET, SOCK_STREAM, 0), idle = 77;
  struct timeval time = {5, 500000};
  int old[2] = {7, 200000};
  struct linger linger = {1, 9};
  struct sockaddr_in address = {AF_INET, htons(atoi(args[1])), {htonl(INADDR_LOOPBACK)}};
  return sizeof(void *) != 4 || setsockopt(listener, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time) ||
    setsockopt(listener, SOL_SOCKET, OLD_SEND_TIMEOUT, old, sizeof old) ||
    setsockopt(listener, SOL_SOCKET, SO_LINGER, &linger, sizeof linger) ||
    setsockopt(listener, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof idle) ||
    bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 5) || pause();
}
