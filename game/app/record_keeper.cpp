#include "app/record_keeper.hpp"

#include <utility>

#include "assessment/hand_in.hpp"
#include "record/attempt_file/journal.hpp"

namespace app {

namespace {

constexpr int kMostDoubts = 3;

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
        perform(
            [this](store::Records& records) {
                if (auto fault = records.backUpAll()) m_say(*fault);
            },
            m_say);
    }
}

void RecordKeeper::begun(const std::string& path) {
    queue([this, path](store::Records& records) {
        const auto attempt = readBack(path);
        // It may have ended while this was waiting.
        if (!attempt || attempt->end != record::EndState::interrupted) return;
        if (auto fault = records.enterBegun(path, attempt->header)) {
            m_say(*fault);
            doubt();
        }
        ++m_changes;
    });
}

void RecordKeeper::ended(const std::string& path, const practice::ScoredFile* scored) {
    std::optional<practice::ScoredFile> score;
    if (scored != nullptr) score = *scored;
    queue([this, path, score = std::move(score)](store::Records& records) {
        const auto attempt = readBack(path);
        if (!attempt) return;
        // Before the score, which may have to wait for its reference.
        if (auto fault = assessment::handIn(records, attempt->header)) m_say(*fault);
        const auto known = score ? score : m_judge(*attempt);
        if (auto fault = records.enter(path, *attempt, known ? &*known : nullptr)) {
            m_say(*fault);
            doubt();
        }
        changed();
    });
}

void RecordKeeper::queue(Task task) {
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_all();
}

void RecordKeeper::consult(Task task, Failed failed) {
    {
        const std::lock_guard lock(m_mutex);
        m_questions.push_back({std::move(task), std::move(failed)});
    }
    m_wake.notify_all();
}

std::vector<RecordKeeper::Question> RecordKeeper::takeQuestions() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_questions, {});
}

void RecordKeeper::run() {
    while (true) {
        std::vector<Task> tasks;
        bool asked = false;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty() || !m_questions.empty(); });
            asked = !m_questions.empty();
            if (!asked) tasks = std::exchange(m_tasks, {});
        }
        if (asked) {
            // Whoever asked is told when the records cannot be opened.
            perform({}, [this](const std::string& fault) {
                for (const Question& question : takeQuestions()) question.failed(fault);
            });
            continue;
        }
        if (tasks.empty()) return;
        for (const Task& task : tasks) perform(task, m_say);
    }
}

// The records are open for one task at a time, so that commands beside the window have their turn. The first
// task reads them through; a question does not wait for that, it meets damage where it reads.
void RecordKeeper::perform(const Task& task, const Failed& failed) {
    auto options = recordsOptions();
    options.tell = m_say;
    options.readThrough = task && !m_readThrough;
    auto opened = store::Records::open(m_desk.places, std::move(options));
    if (const auto* fault = std::get_if<std::string>(&opened)) return failed(*fault);
    auto& records = std::get<store::Records>(opened);
    if (task) m_readThrough = true;
    if (records.mended()) queue([this](store::Records& fresh) { settle(fresh); });
    try {
        answer(records);
        if (task) task(records);
    } catch (const store::DatabaseError& error) {
        doubt();
        failed(error.what());
    }
}

void RecordKeeper::answer(store::Records& records) {
    for (const Question& question : takeQuestions()) {
        try {
            question.task(records);
        } catch (const store::DatabaseError& error) {
            doubt();
            question.failed(error.what());
        }
    }
}

// What broke is looked for, mended and settled anew.
void RecordKeeper::doubt() {
    if (!m_readThrough) return;            // it is still to come
    if (++m_doubts > kMostDoubts) return;  // a disk that fails is not mended by looking
    m_readThrough = false;
    queue([this](store::Records& records) { settle(records); });
}

void RecordKeeper::changed() {
    m_written = true;
    ++m_changes;
}

void RecordKeeper::settle(store::Records& records) {
    const auto settled = store::settle(records, m_judge, [&](double) {
        answer(records);
        return !m_stopping.load();
    });
    const auto left = assessment::handInLeftOver(records);
    for (const std::string& problem : settled.problems) m_say(problem);
    for (const std::string& problem : left.problems) m_say(problem);
    if (settled.entered > 0 || settled.dropped > 0 || left.handedIn > 0) changed();
}

}  // namespace app
