using ChiBo.Bench;

return args switch
{
    ["start", var program] => await StartBench.Run(program),
    ["empty-host", var url] => await EmptyHost.Run(url),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench start FOLDER   start to ready, and idle memory, of the program published in FOLDER, beside an empty web host");
    return 2;
}
