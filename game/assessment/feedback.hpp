// What a candidate is told of work that was released.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "assessment/mark_book.hpp"
#include "record/store/records.hpp"

namespace assessment {

struct Feedback {
    std::string title;  // of the assignment
    std::string file;   // the attempt's, within the folder of attempts
    ReleasedGrade grade;
    Rubric rubric;                  // the version that the grade is by
    std::vector<Comment> comments;  // of all markers, by the moment that each is about; nobody's name
    std::vector<Appeal> appeals;
};

// Of the person's own work, once it is released; else a sentence.
[[nodiscard]] std::variant<Feedback, std::string> feedbackNow(const store::Records& records,
                                                              const std::string& person,
                                                              const std::string& attempt);

}  // namespace assessment
