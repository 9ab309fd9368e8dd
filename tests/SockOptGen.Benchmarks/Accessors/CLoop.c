/* The same calls from C. A second, idle thread makes the kernel take a reference to the file on each call, as it does in
   every .NET process. Reads "operation count" lines, answers nanoseconds per call. */
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static void *idle(void *unused)
{
    for (;;)
        pause();
    return unused;
}

static int run(int fd, int operation)
{
    int number = 1;
    struct timeval time = { 1, 500000 };
    socklen_t length;
    switch (operation) {
    case 0:
        number = 0;
        length = sizeof number;
        return getsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &number, &length);
    case 1:
        return setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &number, sizeof number);
    case 2:
        memset(&time, 0, sizeof time);
        length = sizeof time;
        return getsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &time, &length);
    default:
        return setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    }
}

int main(void)
{
    pthread_t thread;
    int operation, count, fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0 || pthread_create(&thread, NULL, idle, NULL) != 0)
        return EXIT_FAILURE;
    while (scanf("%d %d", &operation, &count) == 2) {
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        for (int i = 0; i < count; i++)
            if (run(fd, operation) != 0)
                return EXIT_FAILURE;
        clock_gettime(CLOCK_MONOTONIC, &end);
        printf("%.3f\n", ((end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec)) / count);
        fflush(stdout);
    }
    return EXIT_SUCCESS;
}
