#include "app/record_keeper.hpp"

#include <utility>

#include "record/attempt_file/journal.hpp"

namespace app {

namespace {

std::optional<record::Attempt> readBack(const std::string& path) {
    auto read = record::readAttempt(path);
    if (auto* attempt = std::get_if<record::Attempt>(&read)) return std::move(*attempt);
    return std::nullopt;  // settling tells of it
}

}  // namespace

RecordKeeper::RecordKeeper(const Desk& desk, CancellableReference referenceOf,
                           std::function<void(const std::string&)> say)
    : m_desk(desk),
      m_judge(makeJudge([this, referenceOf = std::move(referenceOf)](const level::Level& level) {
          return referenceOf(level, [this](double) { return !m_stopping.load(); });
      })),
      m_say(std::move(say)) {
    queue([this](store::Records& records) { settle(records); });
    m_thread = std::thread([this] { run(); });
}

RecordKeeper::~RecordKeeper() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
    if (m_written) {
        perform([this](store::Records& records) {
            if (auto fault = records.backUpAll()) m_say(*fault);
        });
    }
}

void RecordKeeper::begun(const std::string& path) {
    queue([this, path](store::Records& records) {
        const auto attempt = readBack(path);
        // It may have ended while this was waiting.
        if (!attempt || attempt->end != record::EndState::interrupted) return;
        if (auto fault = records.enterBegun(path, attempt->header)) m_say(*fault);
    });
}

void RecordKeeper::ended(const std::string& path, const practice::ScoredFile* scored) {
    std::optional<practice::ScoredFile> score;
    if (scored != nullptr) score = *scored;
    queue([this, path, score = std::move(score)](store::Records& records) {
        const auto attempt = readBack(path);
        if (!attempt) return;
        const auto known = score ? score : m_judge(*attempt);
        if (auto fault = records.enter(path, *attempt, known ? &*known : nullptr)) m_say(*fault);
        m_written = true;
    });
}

void RecordKeeper::queue(Task task) {
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_all();
}

void RecordKeeper::run() {
    while (true) {
        std::vector<Task> tasks;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
            tasks = std::exchange(m_tasks, {});
        }
        if (tasks.empty()) return;
        for (const Task& task : tasks) perform(task);
    }
}

// The records are open for one task at a time, so that commands beside the window have their turn.
void RecordKeeper::perform(const Task& task) {
    auto options = recordsOptions();
    options.tell = m_say;
    auto opened = store::Records::open(m_desk.places, std::move(options));
    if (const auto* fault = std::get_if<std::string>(&opened)) return m_say(*fault);
    try {
        task(std::get<store::Records>(opened));
    } catch (const store::DatabaseError& error) {
        m_say(error.what());
    }
}

void RecordKeeper::settle(store::Records& records) {
    const auto settled = store::settle(records, m_judge, [this](double) { return !m_stopping.load(); });
    for (const std::string& problem : settled.problems) m_say(problem);
    if (settled.entered > 0 || settled.dropped > 0) m_written = true;
}

}  // namespace app
