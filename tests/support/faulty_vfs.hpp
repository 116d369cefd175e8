// SQLite's file layer with a disk below that fails when told to, or that keeps a list of what was done to
// it, from which every disk that a power cut may leave is made.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace test_support {

// kill: nothing more reaches the disk, as when the process ends there.
enum class VfsFault { none, ioOnce, ioForEver, fullOnce, fullForEver, shortWrite, kill };

// The name of the layer; registers it once.
[[nodiscard]] const char* faultyVfs();

// The fault happens at the `call`-th change of the disk from now on (1: the next one): write, sync, truncate
// or delete.
void breakVfs(VfsFault fault, int call);
void mendVfs();
// Changes since the last breakVfs() or mendVfs().
[[nodiscard]] int vfsCalls();

struct VfsGuard {
    ~VfsGuard() { mendVfs(); }
};

struct DiskChange {
    enum class Kind { create, write, truncate, sync, remove, removeDurably, acknowledged };
    Kind kind = Kind::write;
    std::string file;  // its name without the folder
    std::int64_t at = 0;
    std::string bytes;
};
// Collects what is done to the disk until stopRecording().
void startRecording();
// Marks that the program was told of a commit here.
void acknowledge();
[[nodiscard]] std::vector<DiskChange> stopRecording();

}  // namespace test_support
