#include "support/faulty_disk.hpp"

#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstddef>

namespace {

std::atomic<test_support::DiskFault> currentFault{test_support::DiskFault::none};
std::atomic<int> failingCall{0};
std::atomic<int> callCount{0};

bool failsNow(bool once) {
    const int call = ++callCount;
    return once ? call == failingCall : call >= failingCall;
}

ssize_t writeAt(int file, const void* bytes, std::size_t size, off_t at) {
    return ::syscall(SYS_pwrite64, file, bytes, size, at);
}

ssize_t faultyWrite(int file, const void* bytes, std::size_t size, off_t at) {
    using test_support::DiskFault;
    const DiskFault fault = currentFault;
    const bool once = fault == DiskFault::shortWrite || fault == DiskFault::interrupted;
    if (!failsNow(once)) return writeAt(file, bytes, size, at);
    switch (fault) {
        case DiskFault::noSpace:
            errno = ENOSPC;
            return -1;
        case DiskFault::inputOutput:
            errno = EIO;
            return -1;
        case DiskFault::interrupted:
            errno = EINTR;
            return -1;
        case DiskFault::shortWrite:
            return writeAt(file, bytes, (size + 1) / 2, at);
        case DiskFault::none:
        case DiskFault::syncFails:
            break;
    }
    return writeAt(file, bytes, size, at);
}

int faultySync(long call, int file) {
    using test_support::DiskFault;
    const DiskFault fault = currentFault;
    const bool fails = fault == DiskFault::syncFails || fault == DiskFault::inputOutput;
    if (failsNow(false) && fails) {
        errno = EIO;
        return -1;
    }
    return static_cast<int>(::syscall(call, file));
}

}  // namespace

extern "C" {
ssize_t pwrite(int file, const void* bytes, std::size_t size, off_t at) {
    return faultyWrite(file, bytes, size, at);
}
ssize_t pwrite64(int file, const void* bytes, std::size_t size, off_t at) {
    return faultyWrite(file, bytes, size, at);
}
int fdatasync(int file) { return faultySync(SYS_fdatasync, file); }
int fsync(int file) { return faultySync(SYS_fsync, file); }
}

namespace test_support {

void breakDisk(DiskFault fault, int call) {
    callCount = 0;
    failingCall = call;
    currentFault = fault;
}

void mendDisk() { breakDisk(DiskFault::none, 0); }

int diskCalls() { return callCount; }

}  // namespace test_support
