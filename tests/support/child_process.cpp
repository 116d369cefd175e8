#include "support/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace test_support {

namespace {

constexpr int kCannotStart = 127;

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> list;
    for (std::string& text : texts) list.push_back(text.data());
    list.push_back(nullptr);
    return list;
}

// The parent's id is asked before the fork: if it is another one after prctl, it died between.
[[noreturn]] void becomeProgram(char** command, char** environment, const char* folder, pid_t parent) {
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(kCannotStart);
    if (folder[0] != '\0' && chdir(folder) != 0) _exit(kCannotStart);
    execvpe(command[0], command, environment);
    _exit(kCannotStart);
}

}  // namespace

double now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

struct ChildProcess::State {
    pid_t pid = -1;
    std::array<int, 2> outputs{-1, -1};  // ours to read: standard output, standard error
    std::array<std::string, 2> halves;   // the beginning of a line
    std::thread reader;
    std::optional<Exit> exit;
    mutable std::mutex mutex;
    mutable std::condition_variable news;
    std::vector<Line> lines;
    bool ended = false;

    void read() {
        std::array<pollfd, 2> sources{pollfd{outputs[0], POLLIN, 0}, pollfd{outputs[1], POLLIN, 0}};
        while (sources[0].fd >= 0 || sources[1].fd >= 0) {
            if (poll(sources.data(), sources.size(), -1) < 0 && errno != EINTR) break;
            for (std::size_t i = 0; i < sources.size(); ++i) {
                if (sources[i].fd >= 0 && sources[i].revents != 0 && !readSome(i)) sources[i].fd = -1;
            }
        }
        const std::lock_guard lock(mutex);
        ended = true;
        news.notify_all();
    }

    bool readSome(std::size_t which) {
        std::array<char, 65536> buffer{};
        const ssize_t got = ::read(outputs[which], buffer.data(), buffer.size());
        if (got < 0) return errno == EINTR;
        const double at = now();
        const std::lock_guard lock(mutex);
        std::string& half = halves[which];
        half.append(buffer.data(), static_cast<std::size_t>(got));
        if (got == 0 && !half.empty()) half += '\n';
        for (std::size_t end = half.find('\n'); end != std::string::npos; end = half.find('\n')) {
            lines.push_back({at, which == 1, half.substr(0, end)});
            half.erase(0, end + 1);
        }
        news.notify_all();
        return got > 0;
    }

    void await(int status) {
        exit = WIFSIGNALED(status) ? Exit{-1, WTERMSIG(status)} : Exit{WEXITSTATUS(status), 0};
    }
};

ChildProcess::ChildProcess(const Start& start) : m_state(std::make_unique<State>()) {
    std::array<int, 2> out{};
    std::array<int, 2> err{};
    if (pipe2(out.data(), O_CLOEXEC) != 0 || pipe2(err.data(), O_CLOEXEC) != 0) {
        throw std::runtime_error("no pipe");
    }
    // Prepared before the fork: nothing may be allocated after it.
    std::vector<std::string> command = start.command;
    std::vector<std::string> environment = start.environment;
    const std::vector<char*> arguments = pointers(command);
    const std::vector<char*> variables = pointers(environment);
    const pid_t parent = getpid();
    m_state->pid = fork();
    if (m_state->pid == 0) {
        const int nothing = open("/dev/null", O_RDONLY);
        dup2(nothing, STDIN_FILENO);
        dup2(out[1], STDOUT_FILENO);
        dup2(err[1], STDERR_FILENO);
        becomeProgram(const_cast<char**>(arguments.data()), const_cast<char**>(variables.data()),
                      start.folder.c_str(), parent);
    }
    close(out[1]);
    close(err[1]);
    if (m_state->pid < 0) throw std::runtime_error("cannot start " + start.command.at(0));
    m_state->outputs = {out[0], err[0]};
    m_state->reader = std::thread([state = m_state.get()] { state->read(); });
}

ChildProcess::~ChildProcess() {
    if (!m_state->exit) {
        kill(-m_state->pid, SIGKILL);
        kill(m_state->pid, SIGKILL);
        int status = 0;
        waitpid(m_state->pid, &status, 0);
    }
    m_state->reader.join();
    close(m_state->outputs[0]);
    close(m_state->outputs[1]);
}

int ChildProcess::pid() const { return m_state->pid; }
void ChildProcess::signal(int number) const {
    if (!m_state->exit) kill(m_state->pid, number);
}

std::optional<Exit> ChildProcess::wait(double seconds) {
    if (m_state->exit) return m_state->exit;
    std::unique_lock lock(m_state->mutex);
    const auto limit = std::chrono::duration<double>(seconds);
    if (!m_state->news.wait_for(lock, limit, [&] { return m_state->ended; })) return std::nullopt;
    int status = 0;
    if (waitpid(m_state->pid, &status, 0) == m_state->pid) m_state->await(status);
    return m_state->exit;
}

std::vector<Line> ChildProcess::lines() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->lines;
}

std::optional<Line> ChildProcess::waitFor(const std::function<bool(const Line&)>& fits, double seconds,
                                          std::size_t from) const {
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    std::unique_lock lock(m_state->mutex);
    std::size_t next = from;
    while (true) {
        for (; next < m_state->lines.size(); ++next) {
            if (fits(m_state->lines[next])) return m_state->lines[next];
        }
        if (m_state->ended) return std::nullopt;
        if (m_state->news.wait_until(lock, end) == std::cv_status::timeout && next == m_state->lines.size()) {
            return std::nullopt;
        }
    }
}

std::string ChildProcess::output(bool error) const {
    std::string text;
    for (const Line& line : lines()) {
        if (line.error == error) text += line.text + "\n";
    }
    return text;
}

Ran run(const ChildProcess::Start& start, double seconds) {
    ChildProcess process(start);
    const std::optional<Exit> exit = process.wait(seconds);
    if (!exit)
        throw std::runtime_error(start.command.at(0) + " did not end in time:\n" + process.output(true));
    return {*exit, process.output(false), process.output(true)};
}

}  // namespace test_support
