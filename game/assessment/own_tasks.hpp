// A person's tasks with what became of the work handed in, as far as its maker may know.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "assessment/mark_book.hpp"
#include "assessment/tasks.hpp"
#include "record/store/records.hpp"

namespace assessment {

// An attempt that was handed in.
struct OwnWork {
    std::string attempt;  // id
    std::int64_t at = 0;  // handed in, ms since 1970
    bool released = false;
    bool appealed = false;  // an appeal waits for its answer
};

struct OwnTask {
    Task task;
    std::string title;  // of the assignment
    Assignment::Input input = Assignment::Input::any;
    std::vector<OwnWork> work;  // in order of handing in

    // The newest that was released; null: none.
    [[nodiscard]] const OwnWork* released() const;
};

// What can be begun or will open comes first, in the order of tasksOf(); then what is over, due last first.
[[nodiscard]] std::vector<OwnTask> ownTasksOf(const ClassBook& classes, const MarkBook& marks,
                                              const std::string& person, std::int64_t now);
// The same by the records as they are now.
[[nodiscard]] std::vector<OwnTask> ownTasksNow(const store::Records& records, const std::string& person);

}  // namespace assessment
