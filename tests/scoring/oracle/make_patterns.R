# Made the committed patterns and windows once; kept to show where they come from. Run it in
# this folder. Coordinates are rounded to a micrometre, so that the files hold them exactly.
suppressMessages(library(spatstat))
set.seed(20240611)

ring <- function(...) { m <- matrix(c(...), ncol = 2, byrow = TRUE); list(x = m[, 1], y = m[, 2]) }

ell <- owin(poly = ring(0, 0, 26, 0, 26, 9, 11, 9, 11, 21, 0, 21))
you <- owin(poly = ring(0, 0, 30, 0, 31, 18, 22, 18, 20.5, 7, 9.5, 6, 8, 17, -1, 18.5))
# A zone along a hairline: two recessions and a peak.
front <- owin(poly = ring(0, 0, 40, 0, 38, 12, 33, 15.5, 28, 11, 24, 9.5, 20, 7.5, 16, 9, 12, 10.5, 7, 16, 2, 12.5))
star <- owin(poly = ring(14, 0, 17.5, 9, 27, 9.5, 19.5, 15.5, 22, 25, 14, 19.5, 6, 25, 8.5, 15.5, 1, 9.5, 10.5, 9))
holed <- owin(poly = list(ring(0, 0, 24, 1, 25, 16, 12, 20, -1, 15), ring(8, 6, 7, 11, 13, 13, 16, 9, 14, 5)))
twice <- owin(poly = list(ring(0, 0, 18, 3, 34, 0, 33, 17, 20, 13, 1, 18),
                          ring(5, 5, 4.5, 11, 10, 12, 11, 6), ring(23, 5, 22, 10, 28.5, 12, 29, 4.5)))

jitter <- function(X, sd) {
  Y <- X; Y$x <- X$x + rnorm(X$n, 0, sd); Y$y <- X$y + rnorm(X$n, 0, sd)
  ok <- inside.owin(Y$x, Y$y, X$window); ppp(Y$x[ok], Y$y[ok], window = X$window)
}
lattice <- function(W, side) {
  B <- boundingbox(W)
  g <- expand.grid(x = seq(B$xrange[1] + side / 3, B$xrange[2], by = side),
                   y = seq(B$yrange[1] + side / 4, B$yrange[2], by = side))
  ok <- inside.owin(g$x, g$y, W); ppp(g$x[ok], g$y[ok], window = W)
}
denser <- function(W, n) {  # four times as dense on the right as on the left
  B <- W$xrange
  rpoint(n, function(x, y) 1 + 3 * (x - B[1]) / diff(B), win = W)
}
clumps <- function(W, parents, each) {
  P <- runifpoint(parents, win = W)
  x <- rep(P$x, each = each) + rnorm(parents * each, 0, 0.6)
  y <- rep(P$y, each = each) + rnorm(parents * each, 0, 0.6)
  ok <- inside.owin(x, y, W); ppp(x[ok], y[ok], window = W)
}

patterns <- list(
  random_rectangle = runifpoint(400, win = owin(c(0, 30), c(0, 20))),
  random_few = runifpoint(40, win = owin(c(-6, 6), c(2, 11))),
  hardcore_rectangle = rSSI(0.8, 400, win = owin(c(0, 25), c(0, 18))),
  clustered_rectangle = clumps(owin(c(0, 20), c(0, 20)), 25, 14),
  lattice_rectangle = lattice(owin(c(0, 20), c(0, 15)), 1),
  hexagonal_rectangle = jitter(hexgrid(owin(c(0, 22), c(0, 16)), 0.6), 0.08),
  gradient_rectangle = denser(owin(c(0, 40), c(0, 14)), 420),
  random_ell = runifpoint(220, win = ell),
  hardcore_front = rSSI(0.9, 220, win = front),
  clustered_you = clumps(you, 22, 12),
  gradient_star = denser(star, 200),
  random_holed = runifpoint(230, win = holed),
  hardcore_twice = rSSI(0.9, 240, win = twice),
  lattice_holed = jitter(lattice(holed, 1.25), 0.1),
  cells = unmark(cells), redwood = redwood, japanesepines = japanesepines, swedishpines = unmark(swedishpines))

for (name in names(patterns)) {
  X <- patterns[[name]]
  W <- Window(X)
  known <- name %in% c("cells", "redwood", "japanesepines", "swedishpines")
  text <- function(v) if (known) sprintf("%.17g", v) else sprintf("%.6f", v)
  # A pitch field that changes by half from one side to the other, about that of the pattern.
  pitch <- sqrt(area(W) / X$n) * (0.75 + 0.5 * (X$x - W$xrange[1]) / diff(W$xrange))
  writeLines(c("x,y,pitch", paste(text(X$x), text(X$y), sprintf("%.6f", pitch), sep = ",")),
             file.path("patterns", paste0(name, ".csv")))
  rings <- if (is.polygonal(W)) W$bdry else list(list(x = W$xrange[c(1, 2, 2, 1)], y = W$yrange[c(1, 1, 2, 2)]))
  # The outer ring first.
  rings <- rings[order(sapply(rings, function(r) diff(range(r$x)) * diff(range(r$y))), decreasing = TRUE)]
  rows <- unlist(lapply(seq_along(rings), function(k)
    paste(k - 1, sprintf("%.17g", rings[[k]]$x), sprintf("%.17g", rings[[k]]$y), sep = ",")))
  writeLines(c("ring,x,y", rows), file.path("windows", paste0(name, ".csv")))
}
