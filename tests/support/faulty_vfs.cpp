#include "support/faulty_vfs.hpp"

#include <unistd.h>

#include <cstring>
#include <new>

#include <sqlite3.h>

namespace {

using test_support::DiskChange;
using test_support::VfsFault;
using Kind = DiskChange::Kind;

VfsFault currentFault = VfsFault::none;
int failingCall = 0;
int callCount = 0;
bool recording = false;
std::vector<DiskChange> changes;

struct ShimFile {
    sqlite3_file base;
    std::string* name;
    sqlite3_file* real;  // behind this struct
};

sqlite3_vfs* below() { return static_cast<sqlite3_vfs*>(sqlite3_vfs_find("unix")); }

ShimFile* shim(sqlite3_file* file) { return reinterpret_cast<ShimFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return shim(file)->real; }

void note(Kind kind, const std::string& file, std::int64_t at = 0, std::string bytes = {}) {
    if (recording) changes.push_back({kind, file, at, std::move(bytes)});
}

// What the disk answers to the change that is asked for now; SQLITE_OK: does it.
int answer(int onIo) {
    ++callCount;
    const bool now = callCount == failingCall;
    const bool since = failingCall > 0 && callCount >= failingCall;
    switch (currentFault) {
        case VfsFault::ioOnce:
            return now ? onIo : SQLITE_OK;
        case VfsFault::fullOnce:
            return now ? SQLITE_FULL : SQLITE_OK;
        case VfsFault::ioForEver:
        case VfsFault::kill:
            return since ? onIo : SQLITE_OK;
        case VfsFault::fullForEver:
            return since ? SQLITE_FULL : SQLITE_OK;
        case VfsFault::shortWrite:
        case VfsFault::none:
            return SQLITE_OK;
    }
    return SQLITE_OK;
}

int closeFile(sqlite3_file* file) {
    const int code = real(file)->pMethods->xClose(real(file));
    delete shim(file)->name;
    return code;
}
int readFile(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
    return real(file)->pMethods->xRead(real(file), to, size, at);
}
int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
    if (const int code = answer(SQLITE_IOERR_WRITE)) return code;
    if (currentFault == VfsFault::shortWrite && callCount == failingCall) {
        (void)real(file)->pMethods->xWrite(real(file), from, size / 2, at);
        return SQLITE_FULL;  // as the system's own layer tells of it
    }
    note(Kind::write, *shim(file)->name, at,
         {static_cast<const char*>(from), static_cast<std::size_t>(size)});
    return real(file)->pMethods->xWrite(real(file), from, size, at);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (const int code = answer(SQLITE_IOERR_TRUNCATE)) return code;
    note(Kind::truncate, *shim(file)->name, size);
    return real(file)->pMethods->xTruncate(real(file), size);
}
int syncFile(sqlite3_file* file, int flags) {
    if (const int code = answer(SQLITE_IOERR_FSYNC)) return code;
    note(Kind::sync, *shim(file)->name);
    return real(file)->pMethods->xSync(real(file), flags);
}
int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lockFile(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
int unlockFile(sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
int checkLock(sqlite3_file* file, int* held) {
    return real(file)->pMethods->xCheckReservedLock(real(file), held);
}
int control(sqlite3_file* file, int what, void* with) {
    return real(file)->pMethods->xFileControl(real(file), what, with);
}
int sectorSize(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
// No promises: not even that a power cut leaves the neighbours of a sector alone.
int traits(sqlite3_file*) { return 0; }

const sqlite3_io_methods kMethods = {1,        closeFile,  readFile, writeFile,  truncateFile,
                                     syncFile, sizeOfFile, lockFile, unlockFile, checkLock,
                                     control,  sectorSize, traits,   nullptr,    nullptr,
                                     nullptr,  nullptr,    nullptr,  nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    ShimFile* const opened = shim(file);
    opened->base.pMethods = nullptr;
    opened->real = reinterpret_cast<sqlite3_file*>(opened + 1);
    const std::string path = name != nullptr ? name : "";
    const bool fresh = name != nullptr && ::access(name, F_OK) != 0;
    const int code = below()->xOpen(below(), name, opened->real, flags, outFlags);
    if (code != SQLITE_OK) return code;
    opened->name = new std::string(path.substr(path.rfind('/') + 1));
    opened->base.pMethods = &kMethods;
    if (fresh) note(Kind::create, *opened->name);
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder) {
    if (const int code = answer(SQLITE_IOERR_DELETE)) return code;
    const std::string path = name;
    note(syncFolder != 0 ? Kind::removeDurably : Kind::remove, path.substr(path.rfind('/') + 1));
    return below()->xDelete(below(), name, syncFolder);
}

}  // namespace

namespace test_support {

const char* faultyVfs() {
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs made = *below();
        made.zName = "faulty";
        made.pNext = nullptr;
        made.szOsFile = static_cast<int>(sizeof(ShimFile)) + below()->szOsFile;
        made.xOpen = openFile;
        made.xDelete = deleteFile;
        return made;
    }();
    static const int registered = sqlite3_vfs_register(&vfs, 0);
    (void)registered;
    return vfs.zName;
}

void breakVfs(VfsFault fault, int call) {
    callCount = 0;
    failingCall = call;
    currentFault = fault;
}
void mendVfs() { breakVfs(VfsFault::none, 0); }
int vfsCalls() { return callCount; }

void startRecording() {
    changes.clear();
    recording = true;
}
void acknowledge() { note(Kind::acknowledged, ""); }
std::vector<DiskChange> stopRecording() {
    recording = false;
    return std::move(changes);
}

}  // namespace test_support
