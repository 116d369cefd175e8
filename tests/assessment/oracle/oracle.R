# The figures that test_agreement compares with, computed from the committed tables by R's psych (ICC), vcd
# (weighted kappa), BradleyTerry2 and base R.   Rscript oracle.R SOURCE-FOLDER OUTPUT-FOLDER
# One CSV a table: figure,at,value with 17 digits; `at` is a column, a piece or a judge (from 0) or empty; a value that is
# not defined is NA.
suppressMessages({ library(psych); library(vcd); library(BradleyTerry2) })
folders <- commandArgs(trailingOnly = TRUE)
source_folder <- folders[1]; output_folder <- folders[2]
rows <- list()
put <- function(figure, at, value) {
  value <- ifelse(abs(value) < 1e-13, 0, value)  # rounding, not a figure
  rows[[length(rows) + 1]] <<- sprintf("%s,%s,%s", figure, at, ifelse(is.finite(value), sprintf("%.17g", value), "NA"))
}
put_interval <- function(figure, value, low, high) {
  put(figure, "", value); put(paste0(figure, "_low"), "", low); put(paste0(figure, "_high"), "", high)
}

# Of two columns without gaps.
pair_figures <- function(name, x, y) {
  n <- length(x)
  r <- cor(x, y, method = "spearman")
  half <- qnorm(0.975) * sqrt((1 + r^2 / 2) / (n - 3))
  put_interval(paste0("spearman_", name), r, tanh(atanh(r) - half), tanh(atanh(r) + half))
  if (all(c(x, y) %in% 1:5)) {
    # Not psych's cohen.kappa: its variance mixes up the raters' shares where they differ.
    k <- Kappa(table(factor(x, 1:5), factor(y, 1:5)), weights = "Fleiss-Cohen")$Weighted
    half <- qnorm(0.975) * k[["ASE"]]
    put_interval(paste0("kappa_", name), k[["value"]], max(-1, k[["value"]] - half), min(1, k[["value"]] + half))
  }
  d <- x - y
  s <- sd(d)
  bias <- t.test(d)
  put_interval(paste0("bias_", name), mean(d), bias$conf.int[1], bias$conf.int[2])
  half <- qt(0.975, n - 1) * s * sqrt(1 / n + qnorm(0.975)^2 / (2 * (n - 1)))
  for (side in c(-1, 1)) {
    limit <- mean(d) + side * qnorm(0.975) * s
    put_interval(paste0(if (side < 0) "lower_" else "upper_", name), limit, limit - half, limit + half)
  }
  line <- lm(d ~ m, data.frame(d = d, m = (x + y) / 2))
  ends <- confint(line)["m", ]
  put_interval(paste0("slope_", name), coef(line)[["m"]], ends[[1]], ends[[2]])
  put(paste0("slope_p_", name), "", summary(line)$coefficients["m", "Pr(>|t|)"])
}

marks <- function(table) {
  for (i in seq_len(ncol(table) - 1)) for (j in (i + 1):ncol(table)) {
    both <- complete.cases(table[, c(i, j)])
    pair_figures(sprintf("%d%d", i, j), table[both, i], table[both, j])
  }
  complete <- table[complete.cases(table), ]
  if (nrow(complete) < 3) return(invisible())
  icc <- suppressWarnings(suppressMessages(ICC(complete, lmer = FALSE)))$results
  for (row in seq_len(nrow(icc))) {
    put_interval(paste0("icc_", c("11", "21", "31", "1k", "2k", "3k")[row]), icc$ICC[row], icc$`lower bound`[row],
                 icc$`upper bound`[row])
  }
}

standard <- function(table, borderline = 2.5) {
  line <- lm(score ~ rating, table)
  at <- predict(line, data.frame(rating = borderline), interval = "confidence")
  put_interval("cut", at[1], at[2], at[3])
  s <- summary(line)
  put("line_slope", "", coef(line)[["rating"]]); put("line_rmse", "", s$sigma); put("line_r2", "", s$r.squared)
  below <- table$rating < borderline; above <- table$rating > borderline
  put("false_pass", "", mean(pnorm(at[1], fitted(line)[below], s$sigma, lower.tail = FALSE)))
  put("false_fail", "", mean(pnorm(at[1], fitted(line)[above], s$sigma)))
  put("passed_wrongly", "", sum(below & table$score >= at[1])); put("failed_wrongly", "", sum(above & table$score < at[1]))
  # Contrasting groups of the same table, by looking for the crossing. The groups are those of the column, if it has one.
  groups <- if ("passed" %in% names(table)) list(table$passed == 0, table$passed == 1) else list(below, above)
  low <- table$score[groups[[1]]]; high <- table$score[groups[[2]]]
  apart <- function(x) dnorm(x, mean(low), sd(low), log = TRUE) - dnorm(x, mean(high), sd(high), log = TRUE)
  crossing <- uniroot(apart, c(mean(low), mean(high)), tol = 1e-13)$root
  put("groups_cut", "", crossing)
  put("groups_false_pass", "", pnorm(crossing, mean(low), sd(low), lower.tail = FALSE))
  put("groups_false_fail", "", pnorm(crossing, mean(high), sd(high)))
}

# Logits less their mean, and their errors: the columns of the design span what the data tell.
place <- function(fit, pieces, at) {
  put_all <- function(figure, values) for (i in seq_along(values)) put(figure, i - 1, values[i])
  centre <- diag(pieces) - 1 / pieces
  logits <- as.vector(centre %*% fit$logits)
  errors <- sqrt(diag(centre %*% fit$covariance %*% centre))
  put_all(paste0("logit_", at), logits); put_all(paste0("error_", at), errors)
  put(paste0("separation_", at), "", 1 - mean(errors^2) / var(logits))
  logits
}
# A fit's covariance is that of its last step but one: begun again where it ended, that is the end too.
twice <- function(fit) fit(coef(fit(NULL)))
pairs <- function(table) {
  pieces <- max(table$winner, table$loser) + 1
  id <- function(x) factor(x, seq_len(pieces) - 1)
  # Plain, by BradleyTerry2: the first piece is its reference. Only where everyone both won and lost.
  if (all(tabulate(table$winner + 1, pieces) > 0) && all(tabulate(table$loser + 1, pieces) > 0)) {
    fit <- twice(function(start) BTm(rep(1, nrow(table)), data.frame(piece = id(table$winner)),
                                     data.frame(piece = id(table$loser)), ~piece, id = "piece", start = start,
                                     epsilon = 1e-14, maxit = 100))
    covariance <- matrix(0, pieces, pieces)
    covariance[-1, -1] <- vcov(fit)
    place(list(logits = c(0, coef(fit)), covariance = covariance), pieces, "plain")
  }
  # With the imaginary comparisons, as a binomial regression on the differences: one half won, one half lost, each.
  design <- matrix(0, nrow(table) + pieces, pieces)
  design[cbind(seq_len(nrow(table)), table$winner + 1)] <- 1
  design[cbind(seq_len(nrow(table)), table$loser + 1)] <- -1
  design[cbind(nrow(table) + seq_len(pieces), seq_len(pieces))] <- 1
  won <- c(rep(1, nrow(table)), rep(0.5, pieces)); lost <- c(rep(0, nrow(table)), rep(0.5, pieces))
  fit <- twice(function(start) suppressWarnings(glm(cbind(won, lost) ~ design - 1, family = binomial, start = start,
                                                    control = list(epsilon = 1e-14, maxit = 100))))
  logits <- place(list(logits = coef(fit), covariance = vcov(fit)), pieces, "with_imaginary")
  p <- plogis(logits[table$winner + 1] - logits[table$loser + 1])
  for (judge in sort(unique(table$judge))) {
    q <- p[table$judge == judge]
    put("infit", judge, sum((1 - q)^2) / sum(q * (1 - q)))
    put("infit_spread", judge, sqrt(sum(q * (1 - q) * (1 - 2 * q)^2)) / sum(q * (1 - q)))
  }
}

for (file in list.files(file.path(source_folder, "data"), pattern = "[.]csv$")) {
  table <- read.csv(file.path(source_folder, "data", file))
  rows <- list()
  if (grepl("^(marks|panel)_", file)) marks(table) else if (startsWith(file, "pairs_")) pairs(table) else standard(table)
  writeLines(c("figure,at,value", unlist(rows)), file.path(output_folder, file))
}
