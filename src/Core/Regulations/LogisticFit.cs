namespace ChiBo.Core.Regulations;

/// <summary>Fits a small weighted logistic by Newton's method with a little ridge; the same samples always give the same weights.</summary>
public static class LogisticFit
{
    private const int Rounds = 25;
    private const double Ridge = 1e-3;

    /// <summary>Weights for rows of equal length, each with a label and a weight of its own.</summary>
    public static double[] Weights(IReadOnlyList<(double[] Row, bool Label, double Weight)> samples)
    {
        var width = samples[0].Row.Length;
        var weights = new double[width];
        for (var round = 0; round < Rounds; round++)
        {
            var (gradient, curvature) = Slope(samples, weights);
            var step = Solve(curvature, gradient);
            for (var i = 0; i < width; i++)
            {
                weights[i] += step[i];
            }
        }

        return weights;
    }

    private static (double[] Gradient, double[][] Curvature) Slope(
        IReadOnlyList<(double[] Row, bool Label, double Weight)> samples, double[] weights)
    {
        var width = weights.Length;
        var gradient = weights.Select(weight => -Ridge * weight).ToArray();
        var curvature = Enumerable.Range(0, width).Select(i => new double[width]).ToArray();
        foreach (var (row, label, weight) in samples)
        {
            var sum = 0.0;
            for (var i = 0; i < width; i++)
            {
                sum += row[i] * weights[i];
            }

            var chance = 1 / (1 + Math.Exp(-sum));
            var error = weight * ((label ? 1 : 0) - chance);
            var bend = weight * chance * (1 - chance);
            for (var i = 0; i < width; i++)
            {
                gradient[i] += error * row[i];
                for (var j = 0; j < width; j++)
                {
                    curvature[i][j] += bend * row[i] * row[j];
                }
            }
        }

        for (var i = 0; i < width; i++)
        {
            curvature[i][i] += Ridge;
        }

        return (gradient, curvature);
    }

    /// <summary>Gaussian elimination; the matrix is positive definite, so no pivot is zero.</summary>
    private static double[] Solve(double[][] matrix, double[] right)
    {
        var size = right.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (var column = pivot; column < size; column++)
                {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }

                right[row] -= factor * right[pivot];
            }
        }

        var solution = new double[size];
        for (var row = size - 1; row >= 0; row--)
        {
            var known = 0.0;
            for (var column = row + 1; column < size; column++)
            {
                known += matrix[row][column] * solution[column];
            }

            solution[row] = (right[row] - known) / matrix[row][row];
        }

        return solution;
    }
}
