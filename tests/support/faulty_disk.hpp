// A disk that fails when told to: this file's pwrite, fsync and fdatasync stand in the test
// program before the C library's.
#pragma once

namespace test_support {

enum class DiskFault { none, noSpace, inputOutput, shortWrite, interrupted, syncFails };

// From the `call`-th call on (1 = the next one) of write and sync together, the fault happens:
// shortWrite and interrupted once, the others for ever. Counts from now.
void breakDisk(DiskFault fault, int call);
void mendDisk();
// Calls of write and sync since breakDisk() or mendDisk().
int diskCalls();

// Mends the disk at the end of a test, whatever happens.
struct DiskGuard {
    ~DiskGuard() { mendDisk(); }
};

}  // namespace test_support
