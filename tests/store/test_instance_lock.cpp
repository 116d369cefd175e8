#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <memory>
#include <vector>

#include "record/store/instance_lock.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using store::InstanceLock;
using test_support::TempFolder;

namespace {

// A process that takes the lock and holds it until it is killed.
class Holder {
public:
    explicit Holder(const std::string& path) {
        int ready[2];
        REQUIRE(::pipe(ready) == 0);
        m_child = ::fork();
        REQUIRE(m_child >= 0);
        if (m_child == 0) {
            const auto lock = InstanceLock::take(path);
            const char got = std::holds_alternative<InstanceLock>(lock) ? 'y' : 'n';
            if (::write(ready[1], &got, 1) == 1) ::pause();
            ::_exit(0);
        }
        ::close(ready[1]);
        REQUIRE(::read(ready[0], &m_got, 1) == 1);
        ::close(ready[0]);
    }
    ~Holder() { kill(); }
    void kill() {
        if (m_child <= 0) return;
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
        m_child = -1;
    }
    [[nodiscard]] bool holds() const { return m_got == 'y'; }
    [[nodiscard]] pid_t process() const { return m_child; }

private:
    pid_t m_child = -1;
    char m_got = '?';
};

}  // namespace

TEST_CASE("a second start is refused and told who runs") {
    const TempFolder folder;
    const Holder first(folder / "lock");
    REQUIRE(first.holds());
    const auto second = InstanceLock::take(folder / "lock");
    REQUIRE(std::holds_alternative<std::string>(second));
    CHECK(std::get<std::string>(second) == "Stipple runs already (process " +
                                               std::to_string(first.process()) +
                                               "); go on in its window, or close it first");
}

TEST_CASE("a killed holder leaves no stale lock") {
    const TempFolder folder;
    Holder first(folder / "lock");
    REQUIRE(first.holds());
    first.kill();
    CHECK(std::holds_alternative<InstanceLock>(InstanceLock::take(folder / "lock")));
}

TEST_CASE("of twenty starts at once one gets the lock") {
    const TempFolder folder;
    int holders = 0;
    std::vector<std::unique_ptr<Holder>> starts;
    for (int i = 0; i < 20; ++i) starts.push_back(std::make_unique<Holder>(folder / "lock"));
    for (const auto& start : starts) holders += start->holds() ? 1 : 0;
    CHECK(holders == 1);
}

TEST_CASE("a lock is given back when its holder is destroyed, and moves with it") {
    const TempFolder folder;
    {
        auto lock = InstanceLock::take(folder / "lock");
        REQUIRE(std::holds_alternative<InstanceLock>(lock));
        const InstanceLock moved = std::move(std::get<InstanceLock>(lock));
        CHECK_FALSE(Holder(folder / "lock").holds());
    }
    CHECK(Holder(folder / "lock").holds());
}

TEST_CASE("a lock file that cannot be opened is said") {
    const auto refused = InstanceLock::take("/nonexistent/lock");
    REQUIRE(std::holds_alternative<std::string>(refused));
    CHECK(std::get<std::string>(refused).find("/nonexistent/lock") == 0);
}
