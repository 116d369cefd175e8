#include "store/power_cut.hpp"

#include <filesystem>
#include <map>
#include <random>
#include <set>

#include "crypto/blake2b.hpp"
#include "support/file_bytes.hpp"

namespace store::testing {

namespace {

using test_support::DiskChange;
using Kind = DiskChange::Kind;

void apply(std::string& bytes, const DiskChange& change) {
    if (change.kind == Kind::truncate) {
        bytes.resize(static_cast<std::size_t>(change.at), '\0');
        return;
    }
    const auto end = static_cast<std::size_t>(change.at) + change.bytes.size();
    if (bytes.size() < end) bytes.resize(end, '\0');
    bytes.replace(static_cast<std::size_t>(change.at), change.bytes.size(), change.bytes);
}

// A file apart from its name: removing the name leaves it to those who have it open.
struct Inode {
    std::string safe;
    std::vector<DiskChange> pending;
};
using Names = std::map<std::string, int>;

class Disk {
public:
    void take(const DiskChange& change) {
        switch (change.kind) {
            case Kind::create:
                m_inodes.emplace_back();
                m_names[change.file] = static_cast<int>(m_inodes.size()) - 1;
                m_pastNames.push_back(m_names);
                break;
            case Kind::write:
            case Kind::truncate:
                inode(change.file).pending.push_back(change);
                break;
            case Kind::sync:
                for (const DiskChange& write : inode(change.file).pending)
                    apply(inode(change.file).safe, write);
                inode(change.file).pending.clear();
                if (m_fresh.insert(m_names.at(change.file)).second) settleNames();
                break;
            case Kind::remove:
            case Kind::removeDurably:
                m_names.erase(change.file);
                m_pastNames.push_back(m_names);
                if (change.kind == Kind::removeDurably) settleNames();
                break;
            case Kind::acknowledged:
                ++acknowledged;
                break;
        }
    }
    // The folder's states that a cut may leave: any since names were last safe.
    [[nodiscard]] const std::vector<Names>& names() const { return m_pastNames; }
    [[nodiscard]] std::string contentOf(int number, Unsynced fate, std::mt19937_64& dice) const {
        const Inode& inode = m_inodes[static_cast<std::size_t>(number)];
        std::string bytes = inode.safe;
        for (const DiskChange& write : inode.pending) arrive(bytes, write, fate, dice);
        return bytes;
    }
    int acknowledged = 0;

private:
    Inode& inode(const std::string& name) { return m_inodes[static_cast<std::size_t>(m_names.at(name))]; }
    void settleNames() { m_pastNames = {m_names}; }
    static void arrive(std::string& bytes, const DiskChange& write, Unsynced fate, std::mt19937_64& dice) {
        if (fate == Unsynced::kept) apply(bytes, write);
        if (fate == Unsynced::someWrites && dice() % 2 == 0) apply(bytes, write);
        if (fate != Unsynced::someSectors) return;
        if (write.kind == Kind::truncate) {
            if (dice() % 2 == 0) apply(bytes, write);
            return;
        }
        for (std::size_t from = 0; from < write.bytes.size(); from += 512) {
            if (dice() % 2 != 0) continue;
            apply(bytes, {Kind::write, write.file, write.at + static_cast<std::int64_t>(from),
                          write.bytes.substr(from, 512)});
        }
    }

    std::vector<Inode> m_inodes;
    Names m_names;
    std::vector<Names> m_pastNames{Names{}};
    std::set<int> m_fresh;  // inodes that were synced once
};

class Cuts {
public:
    Cuts(std::string folder, const std::function<void(const CutDisk&)>& check)
        : m_folder(std::move(folder)), m_check(check) {}

    void lay(const Disk& disk, const Names& names, Unsynced fate, const CutDisk& cut) {
        std::mt19937_64 dice(cut.die);
        std::map<std::string, std::string> files;
        crypto::Blake2b hash;
        hash.addU64(static_cast<std::uint64_t>(disk.acknowledged));
        for (const auto& [name, number] : names) {
            const std::string& bytes = files[name] = disk.contentOf(number, fate, dice);
            hash.add(name).addU64(bytes.size()).add(bytes);
        }
        if (!m_seen.insert(crypto::hex(hash.finish())).second) return;
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
        for (const auto& [name, bytes] : files) test_support::writeBytes(m_folder + "/" + name, bytes);
        m_check(cut);
    }
    [[nodiscard]] std::size_t seen() const { return m_seen.size(); }

private:
    std::string m_folder;
    const std::function<void(const CutDisk&)>& m_check;
    std::set<std::string> m_seen;
};

}  // namespace

std::size_t forEveryCut(const std::vector<DiskChange>& changes, int dice, const std::string& folder,
                        const std::function<void(const CutDisk&)>& check) {
    Disk disk;
    Cuts cuts(folder, check);
    for (std::size_t at = 0; at < changes.size(); ++at) {
        disk.take(changes[at]);
        for (const Names& names : disk.names()) {
            cuts.lay(disk, names, Unsynced::lost, {disk.acknowledged, at, 0});
            cuts.lay(disk, names, Unsynced::kept, {disk.acknowledged, at, 0});
            for (int throwing = 1; throwing <= dice; ++throwing) {
                const auto die = static_cast<std::uint64_t>(throwing) * 1'000'003 + at;
                cuts.lay(disk, names, Unsynced::someWrites, {disk.acknowledged, at, die});
                cuts.lay(disk, names, Unsynced::someSectors, {disk.acknowledged, at, die});
            }
        }
    }
    return cuts.seen();
}

}  // namespace store::testing
