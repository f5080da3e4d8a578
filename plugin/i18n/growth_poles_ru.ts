<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>GrowthPoles</name>
        <message>
            <source>Growth Poles</source>
            <translation>Полюса роста</translation>
        </message>
        <message>
            <source>Open Study</source>
            <translation>Открыть исследование</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>Исследования</translation>
        </message>
        <message>
            <source>Save Study</source>
            <translation>Сохранить исследование</translation>
        </message>
        <message>
            <source>Study saved: {file}</source>
            <translation>Исследование сохранено: {file}</translation>
        </message>
        <message>
            <source>Open Results</source>
            <translation>Открыть результаты</translation>
        </message>
        <message>
            <source>Run a study or open results first.</source>
            <translation>Сначала выполните исследование или откройте результаты.</translation>
        </message>
        <message>
            <source>Compare with Other Results</source>
            <translation>Сравнить с другими результатами</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Результаты</translation>
        </message>
        <message>
            <source>Export List</source>
            <translation>Экспорт списка</translation>
        </message>
        <message>
            <source>Export Page as PDF and PNG</source>
            <translation>Экспорт страницы в PDF и PNG</translation>
        </message>
        <message>
            <source>The page shows results that are on the map: run a study first.</source>
            <translation>На странице показаны результаты, которые есть на карте: сначала выполните исследование.</translation>
        </message>
        <message>
            <source>{file} cannot be written: {why}</source>
            <translation>Не удаётся записать {file}: {why}</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Записано: {file}</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Регионы</translation>
        </message>
        <message>
            <source>Kazakhstan, 16 regions (to June 2018)</source>
            <translation>Казахстан, 16 регионов (до июня 2018 г.)</translation>
        </message>
        <message>
            <source>Kazakhstan, 17 regions (2018 to 2022)</source>
            <translation>Казахстан, 17 регионов (2018–2022 гг.)</translation>
        </message>
        <message>
            <source>Kazakhstan, 20 regions (from June 2022)</source>
            <translation>Казахстан, 20 регионов (с июня 2022 г.)</translation>
        </message>
        <message>
            <source>Polygons of your own</source>
            <translation>Свои полигоны</translation>
        </message>
        <message>
            <source>Boundaries</source>
            <translation>Границы</translation>
        </message>
        <message>
            <source>Shortest shared border, km</source>
            <translation>Граница не короче, км</translation>
        </message>
        <message>
            <source>For shared border (rook): shorter ones make no neighbours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layer of the project</source>
            <translation>Слой проекта</translation>
        </message>
        <message>
            <source>Selected features only</source>
            <translation>Только выделенные</translation>
        </message>
        <message>
            <source>or file</source>
            <translation>или файл</translation>
        </message>
        <message>
            <source>Layer in the file</source>
            <translation>Слой в файле</translation>
        </message>
        <message>
            <source>Column with codes</source>
            <translation>Столбец с кодами</translation>
        </message>
        <message>
            <source>Column with names</source>
            <translation>Столбец с названиями</translation>
        </message>
        <message>
            <source>Name of the division</source>
            <translation>Название деления</translation>
        </message>
        <message>
            <source>Stands in the results as the scheme; empty: the file's name</source>
            <translation>Стоит в результатах как схема; пусто: имя файла</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Данные</translation>
        </message>
        <message>
            <source>Table or indicator</source>
            <translation>Таблица или показатель</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Единица</translation>
        </message>
        <message>
            <source>Tables and indicators</source>
            <translation>Таблицы и показатели</translation>
        </message>
        <message>
            <source>Add Table…</source>
            <translation>Добавить таблицу…</translation>
        </message>
        <message>
            <source>Add Formula…</source>
            <translation>Добавить формулу…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>the layer “{layer}” is not in the project any more; edit the table</source>
            <translation>слоя «{layer}» больше нет в проекте; измените таблицу</translation>
        </message>
        <message>
            <source>From formulas</source>
            <translation>По формулам</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>ОК</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Neighbours and Poles</source>
            <translation>Соседи и полюса</translation>
        </message>
        <message>
            <source>Ask whether poles pull up their neighbours</source>
            <translation>Подтягивают ли полюса соседей</translation>
        </message>
        <message>
            <source>Poles</source>
            <translation>Полюса</translation>
        </message>
        <message>
            <source>Codes with commas, named before the numbers are seen; empty: the candidate hubs of the first year</source>
            <translation>Коды через запятую, названные до знакомства с числами; пусто: кандидаты первого года</translation>
        </message>
        <message>
            <source>Growth of</source>
            <translation>Рост показателя</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Матрицы соседства</translation>
        </message>
        <message>
            <source>Who is a neighbour; a verdict needs most of them to agree</source>
            <translation>Кто считается соседом; для вывода нужно согласие большинства матриц</translation>
        </message>
        <message>
            <source>Add Weights…</source>
            <translation>Добавить матрицу…</translation>
        </message>
        <message>
            <source>Cities inside Regions</source>
            <translation>Города внутри регионов</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Город</translation>
        </message>
        <message>
            <source>Region around it</source>
            <translation>Регион вокруг него</translation>
        </message>
        <message>
            <source>Tests and Strengths</source>
            <translation>Проверки и силы связи</translation>
        </message>
        <message>
            <source>Threshold of the test</source>
            <translation>Порог проверки</translation>
        </message>
        <message>
            <source>A p-value up to this counts in the verdict</source>
            <translation>p-значение не выше этого учитывается в выводе</translation>
        </message>
        <message>
            <source>Permutations</source>
            <translation>Перестановки</translation>
        </message>
        <message>
            <source>Orders to draw where not all are taken</source>
            <translation>Число перестановок, если берутся не все</translation>
        </message>
        <message>
            <source>Damping</source>
            <translation>Затухание</translation>
        </message>
        <message>
            <source>Of a pole's influence from one step to the next</source>
            <translation>Влияния полюса от одного шага к следующему</translation>
        </message>
        <message>
            <source>Strengths of the lag</source>
            <translation>Пространственный лаг, ρ</translation>
        </message>
        <message>
            <source>Above 0 and below 1, with semicolons: 0.2; 0.4; 0.6</source>
            <translation>Больше 0 и меньше 1, через точку с запятой: 0.2; 0.4; 0.6</translation>
        </message>
        <message>
            <source>Accept regions without a neighbour</source>
            <translation>Допускать регионы без соседей</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Индекс</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Доля</translation>
        </message>
        <message>
            <source>a number is needed; got “{text}”</source>
            <translation>нужно число; получено «{text}»</translation>
        </message>
        <message>
            <source>a whole number is needed; got “{text}”</source>
            <translation>нужно целое число; получено «{text}»</translation>
        </message>
        <message>
            <source>a number of {low} or more is needed</source>
            <translation>нужно число не меньше {low}</translation>
        </message>
        <message>
            <source>a number from {low} to {high} is needed</source>
            <translation>нужно число от {low} до {high}</translation>
        </message>
        <message>
            <source>a text is needed</source>
            <translation>нужен текст</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(нет)</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>Формула</translation>
        </message>
        <message>
            <source>Name in the results</source>
            <translation>Имя в результатах</translation>
        </message>
        <message>
            <source>Small Latin letters, digits and _</source>
            <translation>Строчные латинские буквы, цифры и _</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Ratio: one by another</source>
            <translation>Отношение: одно к другому</translation>
        </message>
        <message>
            <source>Count: a product</source>
            <translation>Количество: произведение</translation>
        </message>
        <message>
            <source>A ratio is computed on the regions of the study; a count where its factors came, and added up then</source>
            <translation>Отношение вычисляется по регионам исследования, количество — там, где даны множители, а затем складывается</translation>
        </message>
        <message>
            <source>Above the line</source>
            <translation>Числитель</translation>
        </message>
        <message>
            <source>Below the line</source>
            <translation>Знаменатель</translation>
        </message>
        <message>
            <source>Factors</source>
            <translation>Множители</translation>
        </message>
        <message>
            <source>Two or more; an indicator is taken once</source>
            <translation>Два или больше; каждый показатель берётся один раз</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Умножить на</translation>
        </message>
        <message>
            <source>Brings units together: 0.01 for a share in per cent</source>
            <translation>Согласует единицы: 0,01 для доли в процентах</translation>
        </message>
        <message>
            <source>Name for people</source>
            <translation>Понятное название</translation>
        </message>
        <message>
            <source>What Is Asked</source>
            <translation>Что исследуется</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>Годы</translation>
        </message>
        <message>
            <source>First and last year, or years with commas: 2010–2016, 2020</source>
            <translation>Первый и последний год или годы через запятую: 2010–2016, 2020</translation>
        </message>
        <message>
            <source>Focus year</source>
            <translation>Год карты</translation>
        </message>
        <message>
            <source>Year of the map and of the hubs</source>
            <translation>Год, за который строится карта и ищутся полюса</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выберите…</translation>
        </message>
        <message>
            <source>Mean of the indicators present</source>
            <translation>Среднее имеющихся показателей</translation>
        </message>
        <message>
            <source>No value</source>
            <translation>Нет значения</translation>
        </message>
        <message>
            <source>Indicator missing</source>
            <translation>Если показателя нет</translation>
        </message>
        <message>
            <source>What a group of the index does where an indicator is missing. It is never read as zero, and there is no default: choose.</source>
            <translation>Как считается группа индекса, если показателя нет. Пропуск никогда не читается как ноль, и значения по умолчанию нет: выберите.</translation>
        </message>
        <message>
            <source>About the Study and Its Files</source>
            <translation>Исследование и файлы</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Short name, from which the results file is named</source>
            <translation>Короткое имя; по нему называется файл результатов</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Описание</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Лицензия</translation>
        </message>
        <message>
            <source>Cite as</source>
            <translation>Ссылаться как</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Начальное число</translation>
        </message>
        <message>
            <source>The same seed gives the same random draws</source>
            <translation>То же начальное число даёт те же случайные выборки</translation>
        </message>
        <message>
            <source>Check claims</source>
            <translation>Утверждения</translation>
        </message>
        <message>
            <source>Those of the paper</source>
            <translation>Утверждения статьи</translation>
        </message>
        <message>
            <source>Published claims to recompute from these data</source>
            <translation>Опубликованные утверждения, пересчитываемые по этим данным</translation>
        </message>
        <message>
            <source>Language of the file</source>
            <translation>Язык файла</translation>
        </message>
        <message>
            <source>Titles and legends in the results file</source>
            <translation>Заголовки и легенды в файле результатов</translation>
        </message>
        <message>
            <source>Also write {format}</source>
            <translation>Записать и {format}</translation>
        </message>
        <message>
            <source>years are needed, as in 2010–2016 or 2010, 2013, 2016</source>
            <translation>нужны годы, например 2010–2016 или 2010, 2013, 2016</translation>
        </message>
        <message>
            <source>Hub Rule</source>
            <translation>Правило отбора полюсов</translation>
        </message>
        <message>
            <source>Look for candidate hubs</source>
            <translation>Искать кандидатов в полюсы</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>Зоны</translation>
        </message>
        <message>
            <source>Zones of the index that a hub may have, with commas</source>
            <translation>Зоны индекса, допустимые для полюса, через запятую</translation>
        </message>
        <message>
            <source>Share of at least, %</source>
            <translation>Доля не менее, %</translation>
        </message>
        <message>
            <source>Share of the country's activity</source>
            <translation>Доля в итоге по стране</translation>
        </message>
        <message>
            <source>Other Evidence</source>
            <translation>Другие доводы</translation>
        </message>
        <message>
            <source>Quotient of</source>
            <translation>Коэффициент для</translation>
        </message>
        <message>
            <source>in</source>
            <translation>в составе</translation>
        </message>
        <message>
            <source>Location quotients from other sources</source>
            <translation>Коэффициенты локализации из других источников</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Добавить…</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Вид деятельности</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Итог</translation>
        </message>
        <message>
            <source>an indicator is to be chosen</source>
            <translation>нужно выбрать показатель</translation>
        </message>
        <message>
            <source>Ready-made values</source>
            <translation>Готовые значения</translation>
        </message>
        <message>
            <source>An indicator that is the index already; else the tree below</source>
            <translation>Показатель, который уже является индексом; иначе дерево ниже</translation>
        </message>
        <message>
            <source>Groups and indicators</source>
            <translation>Группы и показатели</translation>
        </message>
        <message>
            <source>Indicator to add</source>
            <translation>Добавляемый показатель</translation>
        </message>
        <message>
            <source>Add Indicator</source>
            <translation>Добавить показатель</translation>
        </message>
        <message>
            <source>Add Group</source>
            <translation>Добавить группу</translation>
        </message>
        <message>
            <source>Group or indicator</source>
            <translation>Группа или показатель</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Вес</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>Лучше</translation>
        </message>
        <message>
            <source>How It Is Built</source>
            <translation>Как он построен</translation>
        </message>
        <message>
            <source>Normalisation</source>
            <translation>Нормализация</translation>
        </message>
        <message>
            <source>How values of different units come to one scale</source>
            <translation>Как значения в разных единицах приводятся к одной шкале</translation>
        </message>
        <message>
            <source>Scale from</source>
            <translation>Шкала от</translation>
        </message>
        <message>
            <source>Scale to</source>
            <translation>Шкала до</translation>
        </message>
        <message>
            <source>Instead of a missing value</source>
            <translation>Вместо пропуска</translation>
        </message>
        <message>
            <source>Every value that is put in is marked in the results</source>
            <translation>Каждое подставленное значение отмечено в результатах</translation>
        </message>
        <message>
            <source>Years to look back</source>
            <translation>На сколько лет назад смотреть</translation>
        </message>
        <message>
            <source>Outliers</source>
            <translation>Выбросы</translation>
        </message>
        <message>
            <source>Done to an indicator and year with skewness above 2 and kurtosis above 3.5</source>
            <translation>Применяется к показателю и году с асимметрией выше 2 и эксцессом выше 3,5</translation>
        </message>
        <message>
            <source>Indicators known, at least, %</source>
            <translation>Известно не менее, %</translation>
        </message>
        <message>
            <source>A region and year with fewer has no index</source>
            <translation>У региона и года, где их меньше, индекса нет</translation>
        </message>
        <message>
            <source>Indicators in full</source>
            <translation>Показателей всего</translation>
        </message>
        <message>
            <source>How many the full index has; with fewer it is partial</source>
            <translation>Сколько их в полном индексе; если известно меньше, индекс неполный</translation>
        </message>
        <message>
            <source>Whole index</source>
            <translation>Весь индекс</translation>
        </message>
        <message>
            <source>higher</source>
            <translation>больше</translation>
        </message>
        <message>
            <source>lower</source>
            <translation>меньше</translation>
        </message>
        <message>
            <source>group</source>
            <translation>группа</translation>
        </message>
        <message>
            <source>per cent of the leader</source>
            <translation>проценты от лидера</translation>
        </message>
        <message>
            <source>lowest to highest</source>
            <translation>от наименьшего к наибольшему</translation>
        </message>
        <message>
            <source>standard deviations from the mean</source>
            <translation>стандартные отклонения от среднего</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>место</translation>
        </message>
        <message>
            <source>percentile</source>
            <translation>процентиль</translation>
        </message>
        <message>
            <source>way to a target</source>
            <translation>путь к цели</translation>
        </message>
        <message>
            <source>between fixed goalposts</source>
            <translation>между опорными точками</translation>
        </message>
        <message>
            <source>arithmetic mean</source>
            <translation>среднее арифметическое</translation>
        </message>
        <message>
            <source>geometric mean</source>
            <translation>среднее геометрическое</translation>
        </message>
        <message>
            <source>harmonic mean</source>
            <translation>среднее гармоническое</translation>
        </message>
        <message>
            <source>power mean</source>
            <translation>степенное среднее</translation>
        </message>
        <message>
            <source>as written</source>
            <translation>как записано</translation>
        </message>
        <message>
            <source>all equal</source>
            <translation>все равны</translation>
        </message>
        <message>
            <source>from comparisons in pairs (AHP)</source>
            <translation>из парных сравнений (МАИ)</translation>
        </message>
        <message>
            <source>from the first principal component</source>
            <translation>по первой главной компоненте</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ничего</translation>
        </message>
        <message>
            <source>mean of the other regions of the year</source>
            <translation>среднее других регионов за год</translation>
        </message>
        <message>
            <source>mean of the neighbours</source>
            <translation>среднее соседей</translation>
        </message>
        <message>
            <source>the last known value</source>
            <translation>последнее известное значение</translation>
        </message>
        <message>
            <source>left as they are</source>
            <translation>оставлены как есть</translation>
        </message>
        <message>
            <source>winsorised</source>
            <translation>винзоризованы</translation>
        </message>
        <message>
            <source>logarithm</source>
            <translation>логарифм</translation>
        </message>
        <message>
            <source>winsorised, then logarithm</source>
            <translation>винзоризованы, затем логарифм</translation>
        </message>
        <message>
            <source>power mean {power}</source>
            <translation>степенное среднее {power}</translation>
        </message>
        <message>
            <source>Add Pair</source>
            <translation>Добавить пару</translation>
        </message>
        <message>
            <source>two codes in each line are needed</source>
            <translation>в каждой строке нужны два кода</translation>
        </message>
        <message>
            <source>each code once on the left is needed</source>
            <translation>слева каждый код нужен один раз</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Цель</translation>
        </message>
        <message>
            <source>Value to reach, for the normalisation by targets</source>
            <translation>Значение, которого надо достичь, для нормализации по целям</translation>
        </message>
        <message>
            <source>The same in all years, whatever the direction</source>
            <translation>Одно и то же во все годы, при любом направлении</translation>
        </message>
        <message>
            <source>Goalpost of 0 %</source>
            <translation>Опорная точка 0 %</translation>
        </message>
        <message>
            <source>Goalpost of 100 %</source>
            <translation>Опорная точка 100 %</translation>
        </message>
        <message>
            <source>a weight above zero is needed; leave the part out instead</source>
            <translation>нужен вес больше нуля; иначе уберите эту часть</translation>
        </message>
        <message>
            <source>both goalposts or none</source>
            <translation>обе опорные точки или ни одной</translation>
        </message>
        <message>
            <source>a higher value than the other goalpost is needed</source>
            <translation>нужно значение больше другой опорной точки</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Среднее</translation>
        </message>
        <message>
            <source>Exponent</source>
            <translation>Показатель степени</translation>
        </message>
        <message>
            <source>1 is the arithmetic mean, −1 the harmonic one</source>
            <translation>1 — среднее арифметическое, −1 — гармоническое</translation>
        </message>
        <message>
            <source>Weights of its parts</source>
            <translation>Веса его частей</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Часть</translation>
        </message>
        <message>
            <source>against</source>
            <translation>против</translation>
        </message>
        <message>
            <source>is</source>
            <translation>важность</translation>
        </message>
        <message>
            <source>Comparisons in pairs</source>
            <translation>Парные сравнения</translation>
        </message>
        <message>
            <source>Consistency ratio {ratio}; at most 0.10 is accepted</source>
            <translation>Отношение согласованности {ratio}; допускается не более 0,10</translation>
        </message>
        <message>
            <source>an exponent other than zero is needed</source>
            <translation>нужен показатель степени, отличный от нуля</translation>
        </message>
        <message>
            <source>two or more parts are needed to compare them</source>
            <translation>для сравнения нужны две части или больше</translation>
        </message>
        <message>
            <source>{times} times</source>
            <translation>×{times}</translation>
        </message>
        <message>
            <source>as important</source>
            <translation>так же важно</translation>
        </message>
        <message>
            <source>Grades</source>
            <translation>Оценки</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Оценка</translation>
        </message>
        <message>
            <source>From, %</source>
            <translation>От, %</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Зона</translation>
        </message>
        <message>
            <source>Add Grade</source>
            <translation>Добавить оценку</translation>
        </message>
        <message>
            <source>Grade a partial index too</source>
            <translation>Оценивать и неполный индекс</translation>
        </message>
        <message>
            <source>The limits are calibrated on all indicators of the full index</source>
            <translation>Границы выверены на всех показателях полного индекса</translation>
        </message>
        <message>
            <source>Specialisation</source>
            <translation>Специализация</translation>
        </message>
        <message>
            <source>Output, value added or employment of the industry</source>
            <translation>Выпуск, добавленная стоимость или занятость в отрасли</translation>
        </message>
        <message>
            <source>The same measure for the whole regional economy; without it there is no location quotient</source>
            <translation>Та же величина для всей экономики региона; без неё нет коэффициента локализации</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Население</translation>
        </message>
        <message>
            <source>No value means: none produced</source>
            <translation>Нет данных: не производится</translation>
        </message>
        <message>
            <source>For sources that print a dash where nothing is produced</source>
            <translation>Для источников, где прочерк означает отсутствие производства</translation>
        </message>
        <message>
            <source>Classes, Sectors, Interval</source>
            <translation>Классы, отрасли, интервал</translation>
        </message>
        <message>
            <source>Specialised from, %</source>
            <translation>Специализирован от, %</translation>
        </message>
        <message>
            <source>Middling from, %</source>
            <translation>Средний от, %</translation>
        </message>
        <message>
            <source>Sectors</source>
            <translation>Отрасли</translation>
        </message>
        <message>
            <source>With the rest of the total they make Krugman's index</source>
            <translation>Вместе с остатком итога дают индекс Кругмана</translation>
        </message>
        <message>
            <source>Interval of the quotient</source>
            <translation>Интервал коэффициента</translation>
        </message>
        <message>
            <source>from counts of persons or firms</source>
            <translation>по числу людей или предприятий</translation>
        </message>
        <message>
            <source>from the rounding of the values</source>
            <translation>по округлению значений</translation>
        </message>
        <message>
            <source>Its coverage, %</source>
            <translation>Его покрытие, %</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Таблица</translation>
        </message>
        <message>
            <source>A column for each indicator, one for the year</source>
            <translation>Столбец на каждый показатель и столбец года</translation>
        </message>
        <message>
            <source>Indicators and values in two columns</source>
            <translation>Показатели и значения в двух столбцах</translation>
        </message>
        <message>
            <source>Years are columns</source>
            <translation>Годы — столбцы</translation>
        </message>
        <message>
            <source>Form of the table</source>
            <translation>Вид таблицы</translation>
        </message>
        <message>
            <source>Column with regions</source>
            <translation>Столбец с регионами</translation>
        </message>
        <message>
            <source>Column with years</source>
            <translation>Столбец с годами</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Год</translation>
        </message>
        <message>
            <source>Column with indicators</source>
            <translation>Столбец с показателями</translation>
        </message>
        <message>
            <source>Column with values</source>
            <translation>Столбец со значениями</translation>
        </message>
        <message>
            <source>Indicators to read</source>
            <translation>Читаемые показатели</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Столбец</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Источник</translation>
        </message>
        <message>
            <source>More about the Table</source>
            <translation>Подробнее о таблице</translation>
        </message>
        <message>
            <source>found from the names</source>
            <translation>определяется по названиям</translation>
        </message>
        <message>
            <source>found from the cells</source>
            <translation>определяется по ячейкам</translation>
        </message>
        <message>
            <source>Sheet or layer in the file</source>
            <translation>Лист или слой</translation>
        </message>
        <message>
            <source>Column with units</source>
            <translation>Столбец единиц</translation>
        </message>
        <message>
            <source>Column with flags</source>
            <translation>Столбец пометок</translation>
        </message>
        <message>
            <source>Division of its regions</source>
            <translation>Деление регионов</translation>
        </message>
        <message>
            <source>Decimal mark</source>
            <translation>Десятичный знак</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Кодировка</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>Разделитель</translation>
        </message>
        <message>
            <source>(one year for all rows)</source>
            <translation>(один год для всех строк)</translation>
        </message>
        <message>
            <source>a column is to be chosen</source>
            <translation>нужно выбрать столбец</translation>
        </message>
        <message>
            <source>a layer or a file is to be chosen</source>
            <translation>нужно выбрать слой или файл</translation>
        </message>
        <message>
            <source>count (adds up)</source>
            <translation>количество (складывается)</translation>
        </message>
        <message>
            <source>ratio</source>
            <translation>отношение</translation>
        </message>
        <message>
            <source>index</source>
            <translation>индекс</translation>
        </message>
        <message>
            <source>How Sure Is It?</source>
            <translation>Насколько это надёжно?</translation>
        </message>
        <message>
            <source>Draw the index anew, many times</source>
            <translation>Многократно строить индекс</translation>
        </message>
        <message>
            <source>Gives probabilities of grades and hubs, intervals of ranks</source>
            <translation>Даёт вероятности оценок и полюсов, интервалы мест</translation>
        </message>
        <message>
            <source>Draws</source>
            <translation>Число повторов</translation>
        </message>
        <message>
            <source>Concentration of weights</source>
            <translation>Концентрация весов</translation>
        </message>
        <message>
            <source>Weights are drawn around those of the index: 100 moves them little, 10 much; empty: they stay</source>
            <translation>Веса выбираются вокруг весов индекса: 100 сдвигает мало, 10 — сильно; пусто: не меняются</translation>
        </message>
        <message>
            <source>Leave one indicator out</source>
            <translation>Исключать по показателю</translation>
        </message>
        <message>
            <source>Move values within their rounding</source>
            <translation>Сдвигать в пределах округления</translation>
        </message>
        <message>
            <source>Coverage of intervals, %</source>
            <translation>Покрытие, %</translation>
        </message>
        <message>
            <source>A grade is unsure below, %</source>
            <translation>Ненадёжна ниже, %</translation>
        </message>
        <message>
            <source>Probability below which it is hatched on the map</source>
            <translation>Вероятность, ниже которой она заштрихована на карте</translation>
        </message>
        <message>
            <source>Each draw takes one of those ticked; none: as the index has it</source>
            <translation>Каждый повтор берёт один из отмеченных; ничего: как в индексе</translation>
        </message>
        <message>
            <source>Choices to Draw From</source>
            <translation>Из чего выбирать</translation>
        </message>
        <message>
            <source>Number of neighbours</source>
            <translation>Число соседей</translation>
        </message>
        <message>
            <source>Length, km</source>
            <translation>Длина, км</translation>
        </message>
        <message>
            <source>Of the band or of the kernel; a kernel without it reaches to the neighbours asked</source>
            <translation>Полосы или ядра; ядро без неё доходит до заданных соседей</translation>
        </message>
        <message>
            <source>Power of the distance</source>
            <translation>Степень расстояния</translation>
        </message>
        <message>
            <source>Mass</source>
            <translation>Масса</translation>
        </message>
        <message>
            <source>What attracts: its value in the first year</source>
            <translation>Что притягивает: значение за первый год</translation>
        </message>
        <message>
            <source>GAL or Parquet file</source>
            <translation>Файл GAL или Parquet</translation>
        </message>
        <message>
            <source>Empty: made from the kind</source>
            <translation>Пусто: составляется по виду</translation>
        </message>
        <message>
            <source>a length above zero is needed</source>
            <translation>нужна длина больше нуля</translation>
        </message>
        <message>
            <source>shared border or point (queen)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>shared border (rook)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>shared border, city through its oblast</source>
            <translation>общая граница, город через свою область</translation>
        </message>
        <message>
            <source>shared border, city and oblast as one</source>
            <translation>общая граница, город и область как одно целое</translation>
        </message>
        <message>
            <source>nearest regions</source>
            <translation>ближайшие регионы</translation>
        </message>
        <message>
            <source>all within a distance</source>
            <translation>все в пределах расстояния</translation>
        </message>
        <message>
            <source>inverse distance</source>
            <translation>обратное расстояние</translation>
        </message>
        <message>
            <source>gravity: mass by distance</source>
            <translation>гравитация: масса и расстояние</translation>
        </message>
        <message>
            <source>kernel</source>
            <translation>ядро</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>из файла</translation>
        </message>
        <message>
            <source>This is a fault of Growth Poles, not of your data: {error}. The log messages panel, tab Growth Poles, has the details for a report.</source>
            <translation>Это ошибка самого модуля Growth Poles, а не ваших данных: {error}. Подробности для сообщения об ошибке — в панели сообщений журнала, вкладка Growth Poles.</translation>
        </message>
        <message>
            <source>Done: {found} candidate hubs, {open} regions undetermined. {file}</source>
            <translation>Готово. Кандидатов в полюсы: {found}; не определено: {open}. {file}</translation>
        </message>
        <message>
            <source>Zoom to Hubs</source>
            <translation>Приблизить к полюсам</translation>
        </message>
        <message>
            <source>How it was made</source>
            <translation>Как это получено</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Источники</translation>
        </message>
        <message>
            <source>Candidate hubs and undetermined regions</source>
            <translation>Кандидаты в полюсы и неопределённые регионы</translation>
        </message>
        <message>
            <source>and {n} more</source>
            <translation>и ещё {n}</translation>
        </message>
        <message>
            <source>None: no region meets the rule, and none is undetermined.</source>
            <translation>Нет: правилу не отвечает ни один регион, и неопределённых тоже нет.</translation>
        </message>
        <message>
            <source>A candidate hub lies in zone {zones} of the index and has at least {share} of the national activity, both in {year}. A region without a deciding value is undetermined.</source>
            <translation>Кандидат в полюсы лежит в зоне {zones} индекса и имеет не менее {share} итога по стране, то и другое за {year} год. Регион без решающего значения не определён.</translation>
        </message>
        <message>
            <source>Where an indicator is missing, a group is the mean of those present.</source>
            <translation>Где показателя нет, группа — среднее имеющихся.</translation>
        </message>
        <message>
            <source>Where an indicator is missing, the group has no value.</source>
            <translation>Где показателя нет, у группы нет значения.</translation>
        </message>
        <message>
            <source>A missing value is never read as zero.</source>
            <translation>Пропуск никогда не читается как ноль.</translation>
        </message>
        <message>
            <source>Made with Growth Poles {version}, {date}.</source>
            <translation>Создано в Growth Poles {version}, {date}.</translation>
        </message>
        <message>
            <source>km</source>
            <translation>км</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Исследование</translation>
        </message>
        <message>
            <source>Hubs</source>
            <translation>Полюса</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Сравнение</translation>
        </message>
        <message>
            <source>Try with Sample &amp;Data</source>
            <translation>Попробовать на &amp;примере</translation>
        </message>
        <message>
            <source>Run the shipped study: ICT in 16 regions of Kazakhstan</source>
            <translation>Выполнить готовое исследование: ИКТ в 16 регионах Казахстана</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Open Study…</source>
            <translation>Открыть исследование…</translation>
        </message>
        <message>
            <source>Save Study…</source>
            <translation>Сохранить исследование…</translation>
        </message>
        <message>
            <source>Open Results…</source>
            <translation>Открыть результаты…</translation>
        </message>
        <message>
            <source>Compare with Other Results…</source>
            <translation>Сравнить с другими результатами…</translation>
        </message>
        <message>
            <source>Export List…</source>
            <translation>Экспорт списка…</translation>
        </message>
        <message>
            <source>Make Print Page</source>
            <translation>Создать страницу для печати</translation>
        </message>
        <message>
            <source>Export Page as PDF and PNG…</source>
            <translation>Экспорт страницы в PDF и PNG…</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>Language of the dock and of map labels</source>
            <translation>Язык панели и подписей карты</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>As in QGIS</source>
            <translation>Как в QGIS</translation>
        </message>
        <message>
            <source>Progress of the run</source>
            <translation>Ход выполнения</translation>
        </message>
        <message>
            <source>&amp;Check Match</source>
            <translation>&amp;Сопоставить</translation>
        </message>
        <message>
            <source>Show how the rows of the tables find their regions; runs nothing</source>
            <translation>Показать, как строки таблиц находят свои регионы; ничего не вычисляется</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>&amp;Выполнить</translation>
        </message>
        <message>
            <source>median {value}</source>
            <translation>медиана {value}</translation>
        </message>
        <message>
            <source>100% is the leading region; | is the median</source>
            <translation>100 % — ведущий регион; | — медиана</translation>
        </message>
        <message>
            <source>Components of the index</source>
            <translation>Составляющие индекса</translation>
        </message>
        <message>
            <source>Choose Other Results…</source>
            <translation>Выбрать другие результаты…</translation>
        </message>
        <message>
            <source>Show regions that did not move</source>
            <translation>Показать и неизменившиеся регионы</translation>
        </message>
        <message>
            <source>What moved between two results</source>
            <translation>Что изменилось между двумя результатами</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Регион</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Вывод</translation>
        </message>
        <message>
            <source>Grade in Variants</source>
            <translation>Оценка в вариантах</translation>
        </message>
        <message>
            <source>Hub in Variants</source>
            <translation>Полюс в вариантах</translation>
        </message>
        <message>
            <source>What changed most</source>
            <translation>Что изменилось сильнее всего</translation>
        </message>
        <message>
            <source>Choose a results file to see which regions moved against it, and why.</source>
            <translation>Выберите файл результатов, чтобы увидеть, какие регионы изменились по сравнению с ним и почему.</translation>
        </message>
        <message>
            <source>{moved} of {all} regions moved. Before: {before}. After: {after}.</source>
            <translation>Изменились {moved} из {all} регионов. До: {before}. После: {after}.</translation>
        </message>
        <message>
            <source>only in the earlier results</source>
            <translation>только в прежних результатах</translation>
        </message>
        <message>
            <source>only in the later results</source>
            <translation>только в новых результатах</translation>
        </message>
        <message>
            <source>{name}: known in one of the two only</source>
            <translation>{name}: известно только в одном из двух</translation>
        </message>
        <message>
            <source>{name}: {change} points of the index</source>
            <translation>{name}: {change} п. п. индекса</translation>
        </message>
        <message>
            <source>Why this region</source>
            <translation>Почему этот регион</translation>
        </message>
        <message>
            <source>Neighbours by</source>
            <translation>Соседство</translation>
        </message>
        <message>
            <source>The relation that says who counts as a neighbour</source>
            <translation>Связь, по которой регионы считаются соседями</translation>
        </message>
        <message>
            <source>Neighbours of the region</source>
            <translation>Соседи региона</translation>
        </message>
        <message>
            <source>Enter or double click: go there</source>
            <translation>Enter или двойной щелчок: перейти туда</translation>
        </message>
        <message>
            <source>Select a region in the list or on the map.</source>
            <translation>Выберите регион в списке или на карте.</translation>
        </message>
        <message>
            <source>Does it pull up its neighbours?</source>
            <translation>Подтягивает ли он соседей?</translation>
        </message>
        <message>
            <source>rank {rank}</source>
            <translation>место {rank}</translation>
        </message>
        <message>
            <source>grade {grade}</source>
            <translation>оценка {grade}</translation>
        </message>
        <message>
            <source>no value</source>
            <translation>нет данных</translation>
        </message>
        <message>
            <source>Against leader and median</source>
            <translation>По сравнению с лидером и медианой</translation>
        </message>
        <message>
            <source>What speaks against it</source>
            <translation>Что говорит против</translation>
        </message>
        <message>
            <source>What it lacks to become a hub</source>
            <translation>Чего не хватает, чтобы стать полюсом</translation>
        </message>
        <message>
            <source>What speaks for it</source>
            <translation>Что говорит в пользу</translation>
        </message>
        <message>
            <source>Filter regions</source>
            <translation>Фильтр регионов</translation>
        </message>
        <message>
            <source>Verdict to show</source>
            <translation>Какой вывод показать</translation>
        </message>
        <message>
            <source>All regions</source>
            <translation>Все регионы</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Кандидаты</translation>
        </message>
        <message>
            <source>Undetermined</source>
            <translation>Не определено</translation>
        </message>
        <message>
            <source>Not candidates</source>
            <translation>Не кандидаты</translation>
        </message>
        <message>
            <source>Regions and candidate hubs</source>
            <translation>Регионы и кандидаты в полюсы</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>{shown} of {all} regions</source>
            <translation>{shown} из {all} регионов</translation>
        </message>
        <message>
            <source>Zoom to Region</source>
            <translation>Приблизить к региону</translation>
        </message>
        <message>
            <source>Copy as Table</source>
            <translation>Копировать как таблицу</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>1 is the strongest candidate hub</source>
            <translation>1 — самый сильный кандидат</translation>
        </message>
        <message>
            <source>Name of the region</source>
            <translation>Название региона</translation>
        </message>
        <message>
            <source>What the hub rule says; undetermined is a result</source>
            <translation>Что даёт правило отбора; «не определено» — тоже результат</translation>
        </message>
        <message>
            <source>Grade of the index; its letter is the zone</source>
            <translation>Оценка по индексу; её буква — зона</translation>
        </message>
        <message>
            <source>The grade of most defensible variants, and in how many it comes out</source>
            <translation>Оценка большинства обоснованных вариантов и доля вариантов, где она получается</translation>
        </message>
        <message>
            <source>Index, leader = 100</source>
            <translation>Индекс, лидер = 100</translation>
        </message>
        <message>
            <source>Ranks</source>
            <translation>Места</translation>
        </message>
        <message>
            <source>Best and worst rank of the index over the variants</source>
            <translation>Лучшее и худшее место по индексу среди вариантов</translation>
        </message>
        <message>
            <source>In how many defensible variants the hub rule is met</source>
            <translation>В какой доле обоснованных вариантов выполнено правило отбора</translation>
        </message>
        <message>
            <source>Share of the region in the national activity</source>
            <translation>Доля региона в итоге по стране</translation>
        </message>
        <message>
            <source>LQ</source>
            <translation>КЛ</translation>
        </message>
        <message>
            <source>Location quotient; above 1 the region is specialised</source>
            <translation>Коэффициент локализации; больше 1 — регион специализирован</translation>
        </message>
        <message>
            <source>LQ from–to</source>
            <translation>КЛ от–до</translation>
        </message>
        <message>
            <source>Interval of the location quotient</source>
            <translation>Интервал коэффициента локализации</translation>
        </message>
        <message>
            <source>Neighbours</source>
            <translation>Соседи</translation>
        </message>
        <message>
            <source>Whether the pole pulls its neighbours up (spread) or drains them</source>
            <translation>Подтягивает ли полюс соседей или вытягивает из них рост</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Обоснование</translation>
        </message>
        <message>
            <source>What speaks for the region (+) and what against it (−)</source>
            <translation>Что говорит в пользу региона (+) и что против (−)</translation>
        </message>
        <message>
            <source>How Rows Find Their Regions</source>
            <translation>Как строки нашли свои регионы</translation>
        </message>
        <message>
            <source>Match report</source>
            <translation>Отчёт о сопоставлении</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Строка</translation>
        </message>
        <message>
            <source>Matched by</source>
            <translation>По чему найдено</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Показатели</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Примечание</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Выполнить</translation>
        </message>
        <message>
            <source>matched</source>
            <translation>сопоставлено</translation>
        </message>
        <message>
            <source>added up</source>
            <translation>сложено</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>отложено</translation>
        </message>
        <message>
            <source>other scheme</source>
            <translation>другая схема</translation>
        </message>
        <message>
            <source>total of the country</source>
            <translation>итог по стране</translation>
        </message>
        <message>
            <source>not a region</source>
            <translation>не регион</translation>
        </message>
        <message>
            <source>given twice</source>
            <translation>дано дважды</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>нет данных</translation>
        </message>
        <message>
            <source>discrepancy</source>
            <translation>расхождение</translation>
        </message>
        <message>
            <source>scheme in doubt</source>
            <translation>схема под вопросом</translation>
        </message>
        <message>
            <source>undefined</source>
            <translation>не определено</translation>
        </message>
        <message>
            <source>negative</source>
            <translation>отрицательное</translation>
        </message>
        <message>
            <source>unit differs</source>
            <translation>другая единица</translation>
        </message>
        <message>
            <source>Reading results</source>
            <translation>Чтение результатов</translation>
        </message>
        <message>
            <source>{file} is missing or is no results file of Growth Poles. Choose a GeoPackage that Growth Poles wrote.</source>
            <translation>{file} отсутствует или не является файлом результатов Growth Poles. Выберите GeoPackage, записанный Growth Poles.</translation>
        </message>
        <message>
            <source>no grade</source>
            <translation>нет оценки</translation>
        </message>
        <message>
            <source>{grade} in {share} of {draws} variants</source>
            <translation>{grade} в {share} из {draws} вариантов</translation>
        </message>
        <message>
            <source>the declared grade {grade} is unsure</source>
            <translation>заявленная оценка {grade} ненадёжна</translation>
        </message>
        <message>
            <source>rank {ranks} in {coverage} of them</source>
            <translation>место {ranks} в {coverage} из них</translation>
        </message>
        <message>
            <source>meets the hub rule in {share} of them</source>
            <translation>отвечает правилу отбора в {share} из них</translation>
        </message>
        <message>
            <source>location quotient {interval}, with {coverage} confidence</source>
            <translation>коэффициент локализации {interval} с доверием {coverage}</translation>
        </message>
        <message>
            <source>Probabilities of the grades</source>
            <translation>Вероятности оценок</translation>
        </message>
        <message>
            <source>What it hangs on</source>
            <translation>От чего это зависит</translation>
        </message>
        <message>
            <source>Change of the index when the indicator is left out</source>
            <translation>Изменение индекса без этого показателя</translation>
        </message>
        <message>
            <source>How sure is it?</source>
            <translation>Насколько это надёжно?</translation>
        </message>
        <message>
            <source>no index without it</source>
            <translation>без него индекса нет</translation>
        </message>
        <message>
            <source>Without {region}: rank {rank}</source>
            <translation>Без региона {region}: место {rank}</translation>
        </message>
        <message>
            <source>Regions by year</source>
            <translation>Регионы по годам</translation>
        </message>
        <message>
            <source>Growth Poles: grade by year</source>
            <translation>Полюса роста: оценка по годам</translation>
        </message>
        <message>
            <source>Growth Poles: neighbours</source>
            <translation>Полюса роста: соседи</translation>
        </message>
        <message>
            <source>Growth Poles: grade</source>
            <translation>Полюса роста: оценка по индексу</translation>
        </message>
        <message>
            <source>Growth Poles: share</source>
            <translation>Полюса роста: доля</translation>
        </message>
        <message>
            <source>Growth Poles: index and specialisation</source>
            <translation>Полюса роста: индекс и специализация</translation>
        </message>
        <message>
            <source>Growth Poles: movement between zones</source>
            <translation>Полюса роста: переход между зонами</translation>
        </message>
        <message>
            <source>Growth Poles: candidate hubs</source>
            <translation>Полюса роста: кандидаты</translation>
        </message>
        <message>
            <source>Growth Poles: local association</source>
            <translation>Полюса роста: локальная связь с соседями</translation>
        </message>
        <message>
            <source>Growth Poles: {question}</source>
            <translation>Полюса роста: {question}</translation>
        </message>
        <message>
            <source>Growth Poles needs Python {needed} or newer; this QGIS has {version}. A newer QGIS brings a newer Python.</source>
            <translation>Модулю Growth Poles нужен Python {needed} или новее; в этом QGIS — {version}. Более новый QGIS содержит более новый Python.</translation>
        </message>
        <message>
            <source>Growth Poles needs NumPy, which QGIS normally brings and this one lacks. Install it as QGIS was installed (Debian, Ubuntu: apt install python3-numpy).</source>
            <translation>Модулю Growth Poles нужен NumPy, который обычно поставляется с QGIS, но здесь его нет. Установите его тем же способом, что и QGIS (Debian, Ubuntu: apt install python3-numpy).</translation>
        </message>
        <message>
            <source>Variable</source>
            <translation>Показатель</translation>
        </message>
        <message>
            <source>What the variable is</source>
            <translation>Что это за показатель</translation>
        </message>
        <message>
            <source>A ratio</source>
            <translation>Отношение</translation>
        </message>
        <message>
            <source>An amount, which adds up</source>
            <translation>Количество, складывается</translation>
        </message>
        <message>
            <source>An index</source>
            <translation>Индекс</translation>
        </message>
        <message>
            <source>Decides what may happen between schemes of regions.</source>
            <translation>От этого зависит, как показатель переходит между схемами регионов.</translation>
        </message>
        <message>
            <source>The same seed gives the same figures.</source>
            <translation>При том же начальном числе получаются те же результаты.</translation>
        </message>
        <message>
            <source>Association with neighbours</source>
            <translation>Связь с соседями</translation>
        </message>
        <message>
            <source>Moran's I, Geary's C and local association</source>
            <translation>Индексы Морана и Гири и локальная связь</translation>
        </message>
        <message>
            <source>Global Moran's I and related measures, and local association of every region, with permutation p-values, adjusted for the number of regions, and the smallest p-value that so few neighbours can reach. With few regions nothing may be significant; that is a result.</source>
            <translation>Глобальный индекс Морана и родственные меры, а также локальная связь каждого региона: перестановочные p-значения с поправкой на число регионов и наименьшее p-значение, достижимое при столь малом числе соседей. Когда регионов мало, значимого может не оказаться — это тоже результат.</translation>
        </message>
        <message>
            <source>Local association</source>
            <translation>Локальная связь с соседями</translation>
        </message>
        <message>
            <source>Global association</source>
            <translation>Глобальная связь с соседями</translation>
        </message>
        <message>
            <source>Local association in all years</source>
            <translation>Локальная связь с соседями за все годы</translation>
        </message>
        <message>
            <source>Diffusion from poles</source>
            <translation>Распространение роста от полюсов</translation>
        </message>
        <message>
            <source>Whether poles pull up their neighbours</source>
            <translation>Подтягивают ли полюса соседей</translation>
        </message>
        <message>
            <source>Of each pole: spread, backwash or undetermined, with the evidence. Undetermined is a result. Name poles before you look at the figures. Weights by several definitions at once, as an answer needs them, are set in a study (Run study).</source>
            <translation>Для каждого полюса: распространение, обратный эффект или «не определено» — с обоснованием. «Не определено» — тоже результат. Называйте полюса до знакомства с числами. Сразу несколько матриц соседства, которых требует надёжный ответ, задаются в исследовании («Выполнить исследование»).</translation>
        </message>
        <message>
            <source>Codes of the regions, with commas between them.</source>
            <translation>Коды регионов через запятую.</translation>
        </message>
        <message>
            <source>Rings around poles</source>
            <translation>Кольца вокруг полюсов</translation>
        </message>
        <message>
            <source>Verdicts</source>
            <translation>Выводы</translation>
        </message>
        <message>
            <source>Evidence of the poles</source>
            <translation>Обоснование по полюсам</translation>
        </message>
        <message>
            <source>Means by ring</source>
            <translation>Средние по кольцам</translation>
        </message>
        <message>
            <source>Candidate hubs</source>
            <translation>Кандидаты в полюсы</translation>
        </message>
        <message>
            <source>Regions that can carry a cluster, with the evidence</source>
            <translation>Регионы, где возможен кластер, с обоснованием</translation>
        </message>
        <message>
            <source>A candidate hub lies in one of the zones of the index and has at least the share of the national activity, both in the focus year. A region without a deciding value is undetermined, which is no no. Every region comes with what speaks for and against it.</source>
            <translation>Кандидат в полюсы лежит в одной из зон индекса и имеет не менее заданной доли в итоге по стране — то и другое за год карты. Регион без решающего значения не определён, и это не «нет». Для каждого региона указано, что говорит за и против.</translation>
        </message>
        <message>
            <source>Output, value added or employment of the industry.</source>
            <translation>Выпуск, добавленная стоимость или занятость в отрасли.</translation>
        </message>
        <message>
            <source>Total of all activities</source>
            <translation>Итог по всем видам деятельности</translation>
        </message>
        <message>
            <source>The same measure for the whole economy of the region.</source>
            <translation>Та же величина для всей экономики региона.</translation>
        </message>
        <message>
            <source>Of the index, with commas between them.</source>
            <translation>Зоны индекса через запятую.</translation>
        </message>
        <message>
            <source>Least share of the national activity</source>
            <translation>Наименьшая доля в итоге по стране</translation>
        </message>
        <message>
            <source>Between 0 and 1.</source>
            <translation>От 0 до 1.</translation>
        </message>
        <message>
            <source>Regions with hubs</source>
            <translation>Регионы с кандидатами в полюсы</translation>
        </message>
        <message>
            <source>Number of candidate hubs</source>
            <translation>Число кандидатов в полюсы</translation>
        </message>
        <message>
            <source>Number of undetermined regions</source>
            <translation>Число неопределённых регионов</translation>
        </message>
        <message>
            <source>Indicators, higher is better</source>
            <translation>Показатели: больше — лучше</translation>
        </message>
        <message>
            <source>Each is taken in per cent of the leading region.</source>
            <translation>Каждый берётся в процентах от ведущего региона.</translation>
        </message>
        <message>
            <source>Indicators, lower is better</source>
            <translation>Показатели: меньше — лучше</translation>
        </message>
        <message>
            <source>The smallest value leads.</source>
            <translation>Лидер — наименьшее значение.</translation>
        </message>
        <message>
            <source>Ready-made index (0 to 100)</source>
            <translation>Готовый индекс (от 0 до 100)</translation>
        </message>
        <message>
            <source>Instead of indicators.</source>
            <translation>Вместо показателей.</translation>
        </message>
        <message>
            <source>Where an indicator is missing</source>
            <translation>Если показателя нет</translation>
        </message>
        <message>
            <source>The index has no value</source>
            <translation>У индекса нет значения</translation>
        </message>
        <message>
            <source>The index is the mean of those present</source>
            <translation>Индекс — среднее имеющихся показателей</translation>
        </message>
        <message>
            <source>Choose indicators, each once, or one column with a ready-made index.</source>
            <translation>Выберите показатели, каждый один раз, или один столбец с готовым индексом.</translation>
        </message>
        <message>
            <source>Index with grades</source>
            <translation>Индекс с оценками</translation>
        </message>
        <message>
            <source>Indicators to an index with ranks, grades and zones</source>
            <translation>Из показателей — индекс с местами, оценками и зонами</translation>
        </message>
        <message>
            <source>Each indicator is taken in per cent of the leading region of its year; the index is their mean. Grades C to A have limits at 20, 30, 40, 50, 60 and 70 %. Groups, weights and limits of your own are set in a study (Run study). Where the leading region has zero, the indicator has no value that year.</source>
            <translation>Каждый показатель берётся в процентах от ведущего региона того же года; индекс — их среднее. Границы оценок от C до A: 20, 30, 40, 50, 60 и 70 %. Свои группы, веса и границы задаются в исследовании («Выполнить исследование»). Если у ведущего региона ноль, у показателя в этом году нет значения.</translation>
        </message>
        <message>
            <source>Regions with the index</source>
            <translation>Регионы с индексом</translation>
        </message>
        <message>
            <source>Join table to regions</source>
            <translation>Присоединить таблицу к регионам</translation>
        </message>
        <message>
            <source>Brings the rows of a table to their regions</source>
            <translation>Находит для строк таблицы их регионы</translation>
        </message>
        <message>
            <source>Finds the region of every row by code or name (English, Russian, Kazakh, former names), across reforms of the regions: amounts on a later scheme are added up, ratios are not. Missing stays missing. The match report says of every row what became of it; a name that could be two regions is an error and never a guess.</source>
            <translation>Находит регион каждой строки по коду или названию (английскому, русскому, казахскому, прежнему), в том числе через изменения деления: количества по более поздней схеме складываются, отношения — нет. Пропуск остаётся пропуском. Отчёт о сопоставлении говорит о каждой строке, что с ней стало; название, подходящее двум регионам, — ошибка, а не догадка.</translation>
        </message>
        <message>
            <source>Columns to join</source>
            <translation>Присоединяемые столбцы</translation>
        </message>
        <message>
            <source>Figures; marks of missing values stay missing.</source>
            <translation>Числа; знаки пропуска остаются пропусками.</translation>
        </message>
        <message>
            <source>What the columns hold</source>
            <translation>Что в столбцах</translation>
        </message>
        <message>
            <source>Ratios, which do not add up</source>
            <translation>Отношения, не складываются</translation>
        </message>
        <message>
            <source>Amounts, which add up</source>
            <translation>Количества, складываются</translation>
        </message>
        <message>
            <source>Indices, which do not add up</source>
            <translation>Индексы, не складываются</translation>
        </message>
        <message>
            <source>Joined regions</source>
            <translation>Регионы с присоединёнными данными</translation>
        </message>
        <message>
            <source>Run study</source>
            <translation>Выполнить исследование</translation>
        </message>
        <message>
            <source>Runs a study file into one styled GeoPackage of results</source>
            <translation>Выполняет файл исследования и записывает один оформленный GeoPackage с результатами</translation>
        </message>
        <message>
            <source>Reads the tables and boundaries that a study file (TOML) names and computes the index with grades, specialisation, candidate hubs and, unless it is left out, whether the poles pull up their neighbours. The results are the same as those of the command line: one GeoPackage with layers, tables, styles and the record of the run. Study: a TOML file, or paper or kazakhstan-official for a shipped study. Focus year: instead of the study's.</source>
            <translation>Читает таблицы и границы, которые называет файл исследования (TOML), и вычисляет индекс с оценками, специализацию, кандидатов в полюсы и, если это не отключено, подтягивают ли полюса соседей. Результаты те же, что и у командной строки: один GeoPackage со слоями, таблицами, стилями и записью о выполнении. Исследование: файл TOML либо paper или kazakhstan-official для готового исследования. Год карты: вместо заданного в исследовании.</translation>
        </message>
        <message>
            <source>With the diffusion</source>
            <translation>С распространением роста</translation>
        </message>
        <message>
            <source>Whether poles pull up their neighbours takes longer.</source>
            <translation>Ответ, подтягивают ли полюса соседей, занимает больше времени.</translation>
        </message>
        <message>
            <source>It appears whole or not at all.</source>
            <translation>Файл появляется целиком или не появляется вовсе.</translation>
        </message>
        <message>
            <source>Sensitivity of the index</source>
            <translation>Чувствительность индекса</translation>
        </message>
        <message>
            <source>How sure each grade and each hub is, and what it hangs on</source>
            <translation>Насколько надёжны каждая оценка и каждый полюс и от чего они зависят</translation>
        </message>
        <message>
            <source>Computes the index of a study anew, as often as its section [uncertainty] says, each time with other choices that its author would defend: how indicators are made comparable, weights, means, an indicator left out, rounding. Gives intervals of index and rank, the probability of every grade and of being a candidate hub, and which choice moves the ranks most. Regions whose grade is less probable than the study asks are hatched.</source>
            <translation>Строит индекс исследования заново столько раз, сколько указано в его разделе [uncertainty], каждый раз с другими решениями, которые его автор готов защищать: нормализация показателей, веса, средние, исключение показателя, округление. Даёт интервалы индекса и места, вероятность каждой оценки и того, что регион — кандидат в полюсы, и показывает, какой выбор сильнее всего сдвигает места. Регионы, чья оценка менее вероятна, чем требует исследование, заштрихованы.</translation>
        </message>
        <message>
            <source>Instead of the study's.</source>
            <translation>Вместо заданного в исследовании.</translation>
        </message>
        <message>
            <source>Regions with probabilities</source>
            <translation>Регионы с вероятностями</translation>
        </message>
        <message>
            <source>Probabilities of grades</source>
            <translation>Вероятности оценок</translation>
        </message>
        <message>
            <source>Probabilities of zones</source>
            <translation>Вероятности зон</translation>
        </message>
        <message>
            <source>Which choice matters</source>
            <translation>Какой выбор важен</translation>
        </message>
        <message>
            <source>One left out</source>
            <translation>Исключение по одному</translation>
        </message>
        <message>
            <source>The study has no section [uncertainty]: which choices can be defended is its author's to say. Open it in the dock, choose them and save it.</source>
            <translation>В исследовании нет раздела [uncertainty]: какие решения можно защищать, говорит его автор. Откройте исследование в панели, выберите их и сохраните.</translation>
        </message>
        <message>
            <source>Specialisation and concentration</source>
            <translation>Специализация и концентрация</translation>
        </message>
        <message>
            <source>Shares, location quotients and concentration of an activity</source>
            <translation>Доли, коэффициенты локализации и концентрация вида деятельности</translation>
        </message>
        <message>
            <source>Location share in the national total, location quotient (also its log, symmetric, additive and standardised forms), excess, Krugman's index, and Hoover, locational Gini, Herfindahl, Theil and Williamson for all regions together. Without the total of all activities there are no quotients, and the reason stands beside them.</source>
            <translation>Доля в итоге по стране, коэффициент локализации (а также его логарифмическая, симметричная, аддитивная и стандартизованная формы), избыток, индекс Кругмана, а для всех регионов вместе — индексы Гувера, Херфиндаля, Тейла и Уильямсона и локационный коэффициент Джини. Без итога по всем видам деятельности коэффициентов нет, и причина указана рядом.</translation>
        </message>
        <message>
            <source>Sectors of Krugman's index</source>
            <translation>Отрасли для индекса Кругмана</translation>
        </message>
        <message>
            <source>With the rest of the total as the last sector.</source>
            <translation>Остаток итога — последняя отрасль.</translation>
        </message>
        <message>
            <source>Regions with shares</source>
            <translation>Регионы с долями</translation>
        </message>
        <message>
            <source>Measures of specialisation</source>
            <translation>Меры специализации</translation>
        </message>
        <message>
            <source>Measures of concentration</source>
            <translation>Меры концентрации</translation>
        </message>
        <message>
            <source>Study (TOML file, or the name of a shipped study)</source>
            <translation>Исследование (файл TOML или имя готового исследования)</translation>
        </message>
        <message>
            <source>Shipped studies: paper, kazakhstan-official.</source>
            <translation>Готовые исследования: paper, kazakhstan-official.</translation>
        </message>
        <message>
            <source>Polygons of your own; left empty, regions of Kazakhstan are taken.</source>
            <translation>Ваши полигоны; если пусто, берутся регионы Казахстана.</translation>
        </message>
        <message>
            <source>Of the polygons; one of the two is needed with them.</source>
            <translation>Столбец полигонов; вместе с ними нужен один из двух.</translation>
        </message>
        <message>
            <source>Regions of Kazakhstan</source>
            <translation>Регионы Казахстана</translation>
        </message>
        <message>
            <source>16 regions (to June 2018)</source>
            <translation>16 регионов (до июня 2018 г.)</translation>
        </message>
        <message>
            <source>17 regions (2018 to 2022)</source>
            <translation>17 регионов (2018–2022 гг.)</translation>
        </message>
        <message>
            <source>20 regions (from June 2022)</source>
            <translation>20 регионов (с июня 2022 г.)</translation>
        </message>
        <message>
            <source>Taken where no polygons are given.</source>
            <translation>Берутся, если полигоны не заданы.</translation>
        </message>
        <message>
            <source>Shortest shared border in km</source>
            <translation>Наименьшая общая граница, км</translation>
        </message>
        <message>
            <source>One row a region, or a region and year; it may be the polygon layer itself.</source>
            <translation>Строка на регион или на регион и год; это может быть и сам слой полигонов.</translation>
        </message>
        <message>
            <source>Column that names the regions</source>
            <translation>Столбец, называющий регионы</translation>
        </message>
        <message>
            <source>Codes or names, in any of the spellings in use.</source>
            <translation>Коды или названия в любом из принятых написаний.</translation>
        </message>
        <message>
            <source>Left empty, the whole table is of one year.</source>
            <translation>Если пусто, вся таблица за один год.</translation>
        </message>
        <message>
            <source>Year that is shown; the last one of the table where it is left empty. Without a column of years it is the year of the table.</source>
            <translation>Год, который показывается; если пусто — последний в таблице. Без столбца с годами это год таблицы.</translation>
        </message>
        <message>
            <source>Where the activity has no value</source>
            <translation>Если у вида деятельности нет значения</translation>
        </message>
        <message>
            <source>It is unknown</source>
            <translation>Оно неизвестно</translation>
        </message>
        <message>
            <source>The region has none of it</source>
            <translation>В регионе его нет</translation>
        </message>
        <message>
            <source>Some sources print a dash for regions that do not produce. While a value is unknown, so is the national total.</source>
            <translation>В некоторых источниках прочерк означает, что в регионе производства нет. Пока значение неизвестно, неизвестен и итог по стране.</translation>
        </message>
        <message>
            <source>Choose the column with the codes or with the names of the polygons.</source>
            <translation>Выберите столбец с кодами или с названиями полигонов.</translation>
        </message>
        <message>
            <source>Column {column} of {table} holds no years.</source>
            <translation>В столбце {column} таблицы {table} нет годов.</translation>
        </message>
        <message>
            <source>The table has no year {year}; it has {years}.</source>
            <translation>В таблице нет года {year}; в ней есть {years}.</translation>
        </message>
        <message>
            <source>Shared border or point (queen)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shared border (rook)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nearest centres</source>
            <translation>Ближайшие центры</translation>
        </message>
        <message>
            <source>Centres within a distance</source>
            <translation>Центры в пределах расстояния</translation>
        </message>
        <message>
            <source>Inverse distance of centres</source>
            <translation>Обратное расстояние между центрами</translation>
        </message>
        <message>
            <source>Kernel over the distance of centres</source>
            <translation>Ядро по расстоянию между центрами</translation>
        </message>
        <message>
            <source>From a GAL file</source>
            <translation>Из файла GAL</translation>
        </message>
        <message>
            <source>Queen: regions that touch in at least a point. Rook: regions that share a border of positive length.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of nearest centres</source>
            <translation>Число ближайших центров</translation>
        </message>
        <message>
            <source>Distance or bandwidth in km</source>
            <translation>Расстояние или ширина ядра, км</translation>
        </message>
        <message>
            <source>Used by the kinds of neighbours that need it.</source>
            <translation>Используется теми видами соседства, которым это нужно.</translation>
        </message>
        <message>
            <source>GAL file</source>
            <translation>Файл GAL</translation>
        </message>
        <message>
            <source>Neighbours by the codes of the regions.</source>
            <translation>Соседи по кодам регионов.</translation>
        </message>
        <message>
            <source>Choose the GAL file of the neighbours</source>
            <translation>Выберите файл GAL с соседями</translation>
        </message>
        <message>
            <source>Neighbours of regions</source>
            <translation>Соседи регионов</translation>
        </message>
        <message>
            <source>Who is whose neighbour, as lines with weights</source>
            <translation>Кто чей сосед: линии с весами</translation>
        </message>
        <message>
            <source>One line from centre to centre for each region and neighbour, with its row-standardised weight. Small gaps and overlaps along borders are bridged and told in the log.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neighbours as GAL</source>
            <translation>Соседи в формате GAL</translation>
        </message>
        <message>
            <source>Growth Poles: {study}</source>
            <translation>Полюса роста: {study}</translation>
        </message>
        <message>
            <source>Growth Poles: matching rows</source>
            <translation>Полюса роста: сопоставление строк</translation>
        </message>
        <message>
            <source>{needed}; got {came}.</source>
            <translation>Нужно: {needed}; получено: {came}.</translation>
        </message>
        <message>
            <source>{needed}.</source>
            <translation>Нужно: {needed}.</translation>
        </message>
        <message>
            <source>A layer with polygons</source>
            <translation>слой с полигонами</translation>
        </message>
        <message>
            <source>The one layer to use</source>
            <translation>один слой, который брать</translation>
        </message>
        <message>
            <source>several with polygons: {items}</source>
            <translation>несколько с полигонами: {items}</translation>
        </message>
        <message>
            <source>Name it with `layer`</source>
            <translation>Назовите его в `layer`</translation>
        </message>
        <message>
            <source>Coordinates that fit the CRS of the layer</source>
            <translation>координаты, подходящие к системе координат слоя</translation>
        </message>
        <message>
            <source>values up to {value} as degrees of {crs}</source>
            <translation>значения до {value} как градусы {crs}</translation>
        </message>
        <message>
            <source>some that lie nowhere on Earth in {crs}</source>
            <translation>такие, которых в {crs} нет на Земле</translation>
        </message>
        <message>
            <source>Save the layer with the CRS that its coordinates are really in</source>
            <translation>Сохраните слой с той системой координат, в которой его координаты на самом деле</translation>
        </message>
        <message>
            <source>A code for every region</source>
            <translation>код для каждого региона</translation>
        </message>
        <message>
            <source>none in features {items}</source>
            <translation>нет у объектов {items}</translation>
        </message>
        <message>
            <source>Each region once</source>
            <translation>каждый регион один раз</translation>
        </message>
        <message>
            <source>Dissolve the parts of a region into one feature, or choose another column</source>
            <translation>Объедините части региона в один объект или выберите другой столбец</translation>
        </message>
        <message>
            <source>Column {name}</source>
            <translation>столбец {name}</translation>
        </message>
        <message>
            <source>Layer {name}</source>
            <translation>слой {name}</translation>
        </message>
        <message>
            <source>One of the shipped schemes {items}</source>
            <translation>одна из имеющихся схем {items}</translation>
        </message>
        <message>
            <source>Name one, or give a boundary file of your own</source>
            <translation>Назовите одну или дайте свой файл границ</translation>
        </message>
        <message>
            <source>A file with polygons</source>
            <translation>файл с полигонами</translation>
        </message>
        <message>
            <source>A boundary file</source>
            <translation>файл границ</translation>
        </message>
        <message>
            <source>none of this name</source>
            <translation>файла с таким именем нет</translation>
        </message>
        <message>
            <source>The column with the codes of the regions (code) or with their names (name)</source>
            <translation>столбец с кодами регионов (code) или с их названиями (name)</translation>
        </message>
        <message>
            <source>a table without shapes</source>
            <translation>таблица без геометрии</translation>
        </message>
        <message>
            <source>one without features</source>
            <translation>слой без объектов</translation>
        </message>
        <message>
            <source>A layer that says which coordinate reference system (CRS) it is in</source>
            <translation>слой с указанной системой координат</translation>
        </message>
        <message>
            <source>Set it in QGIS (Layer &gt; Set CRS of Layer) and export, or add the .prj file</source>
            <translation>Задайте её в QGIS (Слой &gt; Задать систему координат слоя) и экспортируйте или добавьте файл .prj</translation>
        </message>
        <message>
            <source>A polygon for every region</source>
            <translation>полигон для каждого региона</translation>
        </message>
        <message>
            <source>Polygons</source>
            <translation>полигоны</translation>
        </message>
        <message>
            <source>points or lines as shape of {items}</source>
            <translation>точки или линии вместо полигона: {items}</translation>
        </message>
        <message>
            <source>A file of weights is needed</source>
            <translation>файл матрицы соседства</translation>
        </message>
        <message>
            <source>Inside QGIS, weights are read from GAL files (.gal)</source>
            <translation>внутри QGIS матрицы читаются из файлов GAL (.gal)</translation>
        </message>
        <message>
            <source>a file ending in {name}</source>
            <translation>файл с окончанием {name}</translation>
        </message>
        <message>
            <source>Save the weights as GAL, or run the study on the command line</source>
            <translation>Сохраните матрицу как GAL или выполните исследование из командной строки</translation>
        </message>
        <message>
            <source>enclave cities and hosts that are regions</source>
            <translation>города-анклавы и их области должны быть регионами</translation>
        </message>
        <message>
            <source>{name} of every region in the first year is needed as mass</source>
            <translation>{name} каждого региона за первый год как масса</translation>
        </message>
        <message>
            <source>Choose another indicator as mass</source>
            <translation>Выберите другой показатель как массу</translation>
        </message>
        <message>
            <source>Each region needs one point (longitude, latitude)</source>
            <translation>у каждого региона одна точка (долгота, широта)</translation>
        </message>
        <message>
            <source>an array of shape {name} for {n} regions</source>
            <translation>массив формы {name} для {n} регионов</translation>
        </message>
        <message>
            <source>Each region needs a centre point</source>
            <translation>у каждого региона точка центра</translation>
        </message>
        <message>
            <source>Points must be longitude and latitude in degrees</source>
            <translation>точки — это долгота и широта в градусах</translation>
        </message>
        <message>
            <source>{name} for {code}</source>
            <translation>{name} для {code}</translation>
        </message>
        <message>
            <source>Transform them to EPSG:4326, longitude first</source>
            <translation>Преобразуйте их в EPSG:4326, сначала долгота</translation>
        </message>
        <message>
            <source>Two regions cannot have the same centre point</source>
            <translation>у двух регионов не может быть одной точки центра</translation>
        </message>
        <message>
            <source>{a} and {b} at {place}</source>
            <translation>{a} и {b} в точке {place}</translation>
        </message>
        <message>
            <source>Give each its own administrative centre</source>
            <translation>Дайте каждому свой административный центр</translation>
        </message>
        <message>
            <source>The first line announces {n} regions</source>
            <translation>первая строка объявляет регионов: {n}</translation>
        </message>
        <message>
            <source>{n} entries</source>
            <translation>записей: {n}</translation>
        </message>
        <message>
            <source>GAL labels cannot be empty or hold spaces</source>
            <translation>метки GAL не бывают пустыми и не содержат пробелов</translation>
        </message>
        <message>
            <source>Use region codes, or Parquet</source>
            <translation>Используйте коды регионов или Parquet</translation>
        </message>
        <message>
            <source>The weights must be about the same {n} regions</source>
            <translation>матрица о тех же регионах, всего {n}</translation>
        </message>
        <message>
            <source>Use the same region codes in both</source>
            <translation>Используйте в обоих одни и те же коды регионов</translation>
        </message>
        <message>
            <source>Every neighbour of {name} must have an entry of its own</source>
            <translation>у каждого соседа {name} своя запись</translation>
        </message>
        <message>
            <source>A GAL file must be text in UTF-8</source>
            <translation>файл GAL — текст в UTF-8</translation>
        </message>
        <message>
            <source>byte {n}</source>
            <translation>байт {n}</translation>
        </message>
        <message>
            <source>Every region must have a neighbour</source>
            <translation>у каждого региона есть сосед</translation>
        </message>
        <message>
            <source>The smallest distance that leaves none alone is {n} km</source>
            <translation>Наименьшее расстояние, при котором никто не остаётся один, — {n} км</translation>
        </message>
        <message>
            <source>The number of nearest neighbours of {n} regions must be from 1 to {m}</source>
            <translation>число ближайших соседей для {n} регионов — от 1 до {m}</translation>
        </message>
        <message>
            <source>The number of neighbours of {n} regions must be from 1 to {m}</source>
            <translation>число соседей для {n} регионов — от 1 до {m}</translation>
        </message>
        <message>
            <source>Each region needs one mass</source>
            <translation>у каждого региона одна масса</translation>
        </message>
        <message>
            <source>The mass of each region must be known and above zero</source>
            <translation>масса каждого региона известна и больше нуля</translation>
        </message>
        <message>
            <source>Use an indicator that every region has, or leave these regions out</source>
            <translation>Возьмите показатель, который есть у каждого региона, или уберите эти регионы</translation>
        </message>
        <message>
            <source>A kernel is one of {items}</source>
            <translation>ядро — одно из {items}</translation>
        </message>
        <message>
            <source>A kernel needs either a bandwidth in kilometres or a number of neighbours</source>
            <translation>ядру нужна либо ширина в километрах, либо число соседей</translation>
        </message>
        <message>
            <source>The power of distance must be above zero</source>
            <translation>степень расстояния больше нуля</translation>
        </message>
        <message>
            <source>Give 1 or 2; the minus sign is part of the formula</source>
            <translation>Дайте 1 или 2; минус уже есть в формуле</translation>
        </message>
        <message>
            <source>Above {n} regions a greatest distance (within_km) is needed</source>
            <translation>при числе регионов более {n} — наибольшее расстояние (within_km)</translation>
        </message>
        <message>
            <source>A distance or bandwidth must be above zero</source>
            <translation>расстояние или ширина больше нуля</translation>
        </message>
        <message>
            <source>{n} km</source>
            <translation>{n} км</translation>
        </message>
        <message>
            <source>Neighbours need at least two regions</source>
            <translation>для соседства нужны хотя бы два региона</translation>
        </message>
        <message>
            <source>zones that are some of {items}</source>
            <translation>зоны из {items}</translation>
        </message>
        <message>
            <source>a study that can be run is needed</source>
            <translation>исследование, которое можно выполнить</translation>
        </message>
        <message>
            <source>`growth-poles new` writes a commented template</source>
            <translation>`growth-poles new` записывает образец с пояснениями</translation>
        </message>
        <message>
            <source>a study file (TOML) is needed</source>
            <translation>файл исследования (TOML)</translation>
        </message>
        <message>
            <source>a study file in TOML is needed</source>
            <translation>файл исследования в TOML</translation>
        </message>
        <message>
            <source>a study file in TOML, encoded in UTF-8, is needed</source>
            <translation>файл исследования в TOML и кодировке UTF-8</translation>
        </message>
        <message>
            <source>a year of the study ({a}–{b}) is needed</source>
            <translation>год исследования ({a}–{b})</translation>
        </message>
        <message>
            <source>a study is needed: a TOML file, or one of the shipped {items}</source>
            <translation>исследование: файл TOML или одно из готовых {items}</translation>
        </message>
        <message>
            <source>a study file that can be written is needed</source>
            <translation>файл исследования, который можно записать</translation>
        </message>
        <message>
            <source>Choose another folder</source>
            <translation>Выберите другую папку</translation>
        </message>
        <message>
            <source>A table as CSV, TSV, XLSX, XLS, ODS, Parquet or a vector file</source>
            <translation>таблица CSV, TSV, XLSX, XLS, ODS, Parquet или векторный файл</translation>
        </message>
        <message>
            <source>a name without an ending</source>
            <translation>имя без окончания</translation>
        </message>
        <message>
            <source>Save the table as one of these</source>
            <translation>Сохраните таблицу в одном из этих форматов</translation>
        </message>
        <message>
            <source>A file</source>
            <translation>файл</translation>
        </message>
        <message>
            <source>A file that is there</source>
            <translation>существующий файл</translation>
        </message>
        <message>
            <source>A file that can be read</source>
            <translation>файл, который можно прочитать</translation>
        </message>
        <message>
            <source>The sheet {name}</source>
            <translation>лист {name}</translation>
        </message>
        <message>
            <source>A sheet with a table</source>
            <translation>лист с таблицей</translation>
        </message>
        <message>
            <source>empty sheets</source>
            <translation>пустые листы</translation>
        </message>
        <message>
            <source>One sheet</source>
            <translation>один лист</translation>
        </message>
        <message>
            <source>{n} with data: {items}</source>
            <translation>листов с данными {n}: {items}</translation>
        </message>
        <message>
            <source>Choose one in the study (sheet = ...)</source>
            <translation>Выберите один в исследовании (sheet = ...)</translation>
        </message>
        <message>
            <source>The layer {name}</source>
            <translation>слой {name}</translation>
        </message>
        <message>
            <source>One layer</source>
            <translation>один слой</translation>
        </message>
        <message>
            <source>A layer</source>
            <translation>слой</translation>
        </message>
        <message>
            <source>a file without one</source>
            <translation>файл без слоя</translation>
        </message>
        <message>
            <source>A vector file that can be read</source>
            <translation>векторный файл, который можно прочитать</translation>
        </message>
        <message>
            <source>Inside QGIS, a workbook as XLSX or ODS</source>
            <translation>внутри QGIS — книга XLSX или ODS</translation>
        </message>
        <message>
            <source>Save it as XLSX, or run the study on the command line</source>
            <translation>Сохраните её как XLSX или выполните исследование из командной строки</translation>
        </message>
        <message>
            <source>A workbook that can be read</source>
            <translation>книга, которую можно прочитать</translation>
        </message>
        <message>
            <source>Remove a password, or save it again as XLSX</source>
            <translation>Снимите пароль или сохраните заново как XLSX</translation>
        </message>
        <message>
            <source>Text in UTF-8, Windows-1251 or UTF-16 with a byte order mark</source>
            <translation>текст в UTF-8, Windows-1251 или UTF-16 с меткой порядка байтов</translation>
        </message>
        <message>
            <source>something else</source>
            <translation>нечто другое</translation>
        </message>
        <message>
            <source>Say which in the study (encoding = ...), or save the table as UTF-8</source>
            <translation>Укажите её в исследовании (encoding = ...) или сохраните таблицу в UTF-8</translation>
        </message>
        <message>
            <source>Rows of {n} fields, like the header</source>
            <translation>строки из {n} полей, как заголовок</translation>
        </message>
        <message>
            <source>Put fields that hold the separator in quotes</source>
            <translation>Заключите поля с разделителем в кавычки</translation>
        </message>
        <message>
            <source>A text file</source>
            <translation>текстовый файл</translation>
        </message>
        <message>
            <source>a workbook by its first bytes</source>
            <translation>книга, судя по первым байтам</translation>
        </message>
        <message>
            <source>Rename it to .xlsx or .xls</source>
            <translation>Переименуйте его в .xlsx или .xls</translation>
        </message>
        <message>
            <source>A file in {name}, as the study says</source>
            <translation>файл в {name}, как указано в исследовании</translation>
        </message>
        <message>
            <source>one in {name}</source>
            <translation>файл в {name}</translation>
        </message>
        <message>
            <source>bytes that are none</source>
            <translation>байты, которые ею не являются</translation>
        </message>
        <message>
            <source>Leave `encoding` out, so that it is found</source>
            <translation>Уберите `encoding`, и кодировка определится сама</translation>
        </message>
        <message>
            <source>Text with one row a line</source>
            <translation>текст, где строка таблицы — одна строка</translation>
        </message>
        <message>
            <source>Quotes that are closed</source>
            <translation>закрытые кавычки</translation>
        </message>
        <message>
            <source>one left open</source>
            <translation>одна не закрыта</translation>
        </message>
        <message>
            <source>An encoding such as utf-8, windows-1251 or utf-16</source>
            <translation>кодировка, например utf-8, windows-1251 или utf-16</translation>
        </message>
        <message>
            <source>a folder with room that can be written is needed</source>
            <translation>папка со свободным местом, доступная для записи</translation>
        </message>
        <message>
            <source>Nothing was changed. Free some space, or choose another folder</source>
            <translation>Ничего не изменено. Освободите место или выберите другую папку</translation>
        </message>
        <message>
            <source>a file name that ends in .gpkg is needed</source>
            <translation>имя файла с окончанием .gpkg</translation>
        </message>
        <message>
            <source>For example: {name}</source>
            <translation>Например: {name}</translation>
        </message>
        <message>
            <source>an existing folder is needed</source>
            <translation>существующая папка</translation>
        </message>
        <message>
            <source>Create it first</source>
            <translation>Сначала создайте её</translation>
        </message>
        <message>
            <source>a file name is needed</source>
            <translation>имя файла</translation>
        </message>
        <message>
            <source>a folder that can be written is needed</source>
            <translation>папка, доступная для записи</translation>
        </message>
        <message>
            <source>a read-only folder</source>
            <translation>папка только для чтения</translation>
        </message>
        <message>
            <source>a new file is needed</source>
            <translation>новый файл</translation>
        </message>
        <message>
            <source>a file that is already there</source>
            <translation>файл, который уже есть</translation>
        </message>
        <message>
            <source>Choose another name, or let it be replaced (--overwrite on the command line)</source>
            <translation>Выберите другое имя или разрешите замену (--overwrite в командной строке)</translation>
        </message>
        <message>
            <source>a file that no other program has open is needed</source>
            <translation>файл, не открытый другой программой</translation>
        </message>
        <message>
            <source>{items} beside it</source>
            <translation>рядом с ним {items}</translation>
        </message>
        <message>
            <source>Close it in QGIS first; if no program has it open, an earlier one crashed: open and close the file once in QGIS</source>
            <translation>Сначала закройте его в QGIS; если он нигде не открыт, прежняя программа завершилась аварийно: откройте и закройте файл в QGIS один раз</translation>
        </message>
        <message>
            <source>a file that the study does not read is needed</source>
            <translation>файл, который исследование не читает</translation>
        </message>
        <message>
            <source>one of its inputs</source>
            <translation>один из его исходных файлов</translation>
        </message>
        <message>
            <source>Choose another name; an input is never replaced</source>
            <translation>Выберите другое имя; исходный файл никогда не заменяется</translation>
        </message>
        <message>
            <source>a file that can be replaced is needed</source>
            <translation>файл, который можно заменить</translation>
        </message>
        <message>
            <source>a file that another program has locked</source>
            <translation>файл, занятый другой программой</translation>
        </message>
        <message>
            <source>Close it there first</source>
            <translation>Сначала закройте его там</translation>
        </message>
        <message>
            <source>Name the layer in the study (boundaries.layer)</source>
            <translation>Назовите слой в исследовании (boundaries.layer)</translation>
        </message>
        <message>
            <source>Name one of these in the study (boundaries.layer)</source>
            <translation>Назовите в исследовании один из них (boundaries.layer)</translation>
        </message>
        <message>
            <source>Fill them in, or use the column with names (boundaries.name)</source>
            <translation>Впишите их или возьмите столбец с названиями (boundaries.name)</translation>
        </message>
        <message>
            <source>Write codes of the study's regions</source>
            <translation>Напишите коды регионов исследования</translation>
        </message>
        <message>
            <source>The file seems cut off: write it again</source>
            <translation>Файл, похоже, обрезан: запишите его заново</translation>
        </message>
        <message>
            <source>Correct the code, or add its entry</source>
            <translation>Исправьте код или добавьте его запись</translation>
        </message>
        <message>
            <source>Save it as UTF-8</source>
            <translation>Сохраните его в UTF-8</translation>
        </message>
        <message>
            <source>Save it as UTF-8 text</source>
            <translation>Сохраните его как текст UTF-8</translation>
        </message>
        <message>
            <source>Correct that line; docs/study.md shows every key</source>
            <translation>Исправьте эту строку; все ключи показаны в docs/study.md</translation>
        </message>
        <message>
            <source>Choose one of these, or extend `years` in the study</source>
            <translation>Выберите один из них или расширьте `years` в исследовании</translation>
        </message>
        <message>
            <source>Name the file inside it</source>
            <translation>Назовите файл внутри неё</translation>
        </message>
        <message>
            <source>Check the path: it is relative to the study file</source>
            <translation>Проверьте путь: он отсчитывается от файла исследования</translation>
        </message>
        <message>
            <source>Check that you may read it, and that no other program holds it</source>
            <translation>Проверьте, что его можно читать и что он не занят другой программой</translation>
        </message>
        <message>
            <source>Add the name of the file</source>
            <translation>Добавьте имя файла</translation>
        </message>
        <message>
            <source>Close the program that has it open, or choose another name</source>
            <translation>Закройте программу, в которой он открыт, или выберите другое имя</translation>
        </message>
        <message>
            <source>new files are needed</source>
            <translation>новые файлы</translation>
        </message>
        <message>
            <source>{items} that are already there</source>
            <translation>{items}, которые уже есть</translation>
        </message>
        <message>
            <source>Choose another name, or replace them with --overwrite</source>
            <translation>Выберите другое имя или замените их с --overwrite</translation>
        </message>
        <message>
            <source>the end of the file</source>
            <translation>конец файла</translation>
        </message>
        <message>
            <source>The first line must hold the number of regions</source>
            <translation>в первой строке — число регионов</translation>
        </message>
        <message>
            <source>A region's line must hold its label and its number of neighbours</source>
            <translation>в строке региона — его метка и число соседей</translation>
        </message>
        <message>
            <source>Region {name} may have one entry (first: {n})</source>
            <translation>одна запись для региона {name} (первая: {n})</translation>
        </message>
        <message>
            <source>Region {name} needs a line of {n} neighbours</source>
            <translation>для региона {name} — строка из {n} соседей</translation>
        </message>
        <message>
            <source>Region {name} needs other regions, each once</source>
            <translation>для региона {name} — другие регионы, каждый один раз</translation>
        </message>
        <message>
            <source>In that folder: {items}</source>
            <translation>В этой папке: {items}</translation>
        </message>
        <message>
            <source>Check the path</source>
            <translation>Проверьте путь</translation>
        </message>
        <message>
            <source>matching</source>
            <translation>сопоставление</translation>
        </message>
        <message>
            <source>specialisation</source>
            <translation>специализация</translation>
        </message>
        <message>
            <source>diffusion</source>
            <translation>распространение роста</translation>
        </message>
        <message>
            <source>association with neighbours</source>
            <translation>связь с соседями</translation>
        </message>
        <message>
            <source>shift and share</source>
            <translation>сдвиг-доля</translation>
        </message>
        <message>
            <source>rings</source>
            <translation>кольца</translation>
        </message>
        <message>
            <source>evidence of the poles</source>
            <translation>обоснование по полюсам</translation>
        </message>
        <message>
            <source>local association</source>
            <translation>локальная связь с соседями</translation>
        </message>
        <message>
            <source>verdicts</source>
            <translation>выводы</translation>
        </message>
        <message>
            <source>record</source>
            <translation>запись о выполнении</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>чтение</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>запись</translation>
        </message>
        <message>
            <source>the indicator is missing</source>
            <translation>показателя нет</translation>
        </message>
        <message>
            <source>the leading region has zero</source>
            <translation>у ведущего региона ноль</translation>
        </message>
        <message>
            <source>no part has a value</source>
            <translation>ни у одной части нет значения</translation>
        </message>
        <message>
            <source>a part is missing and the study asks for all (missing = no_value)</source>
            <translation>одной части нет, а исследование требует все (missing = no_value)</translation>
        </message>
        <message>
            <source>{name} is missing</source>
            <translation>нет значения {name}</translation>
        </message>
        <message>
            <source>no value in the source</source>
            <translation>в источнике нет значения</translation>
        </message>
        <message>
            <source>no value: no indicator is known</source>
            <translation>нет значения: не известен ни один показатель</translation>
        </message>
        <message>
            <source>no value: an indicator is missing and the study asks for all</source>
            <translation>нет значения: одного показателя нет, а исследование требует все</translation>
        </message>
        <message>
            <source>partial: {n} of {m} indicators</source>
            <translation>неполный: {n} из {m} показателей</translation>
        </message>
        <message>
            <source>no grade, the scale is calibrated on all</source>
            <translation>оценки нет: шкала выверена на всех</translation>
        </message>
        <message>
            <source>grades are calibrated on {n} indicators and the study does not allow them for a partial index (grades.allow_partial)</source>
            <translation>оценки выверены на {n} показателях, и исследование не допускает их для неполного индекса (grades.allow_partial)</translation>
        </message>
        <message>
            <source>Index: partial, at most {n} of {m} indicators ({k} have no data here); no grade where it is partial: {why}.</source>
            <translation>Индекс неполный, не более {n} из {m} показателей (без данных: {k}); там, где он неполный, оценки нет: {why}.</translation>
        </message>
        <message>
            <source>Index: partial, at most {n} of {m} indicators; no grade where it is partial: {why}.</source>
            <translation>Индекс неполный, не более {n} из {m} показателей; там, где он неполный, оценки нет: {why}.</translation>
        </message>
        <message>
            <source>Index: {name} is missing in all regions in {years}.</source>
            <translation>Индекс: показателя {name} нет во всех регионах за {years}.</translation>
        </message>
        <message>
            <source>Index: {name} has a leader of zero in {years}; it has no value there, because a ratio to zero says nothing.</source>
            <translation>Индекс: у лидера по {name} ноль ({years}); значения там нет, потому что отношение к нулю ничего не говорит.</translation>
        </message>
        <message>
            <source>Index: {name} is missing for {items} ({n} values of region and year).</source>
            <translation>Индекс: показателя {name} нет для {items} (значений региона и года: {n}).</translation>
        </message>
        <message>
            <source>Index: the number of indicators known differs between years ({told}); a change between years with other indicators is not computed.</source>
            <translation>Индекс: число известных показателей по годам разное ({told}); изменение между годами с разными показателями не вычисляется.</translation>
        </message>
        <message>
            <source>Index: {n} ready-made values of {name} lie outside 0–100 %; first: {code} {year}: {value}.</source>
            <translation>Индекс: готовые значения {name} вне 0–100 %, всего {n}; первое: {code} {year}: {value}.</translation>
        </message>
        <message>
            <source>no regional totals in the data: quotients cannot be computed</source>
            <translation>в данных нет итогов по регионам: коэффициенты вычислить нельзя</translation>
        </message>
        <message>
            <source>no sectors named: Krugman's index cannot be computed</source>
            <translation>отрасли не названы: индекс Кругмана вычислить нельзя</translation>
        </message>
        <message>
            <source>{name} is missing or zero</source>
            <translation>{name}: нет значения или ноль</translation>
        </message>
        <message>
            <source>the study names no {kind}</source>
            <translation>исследование не называет: {kind}</translation>
        </message>
        <message>
            <source>total</source>
            <translation>итог</translation>
        </message>
        <message>
            <source>population</source>
            <translation>население</translation>
        </message>
        <message>
            <source>the national total is not known: regions are missing and there is no national row (no_value = "none_reported" reads them as not producing)</source>
            <translation>итог по стране неизвестен: регионов не хватает, а строки страны нет (no_value = "none_reported" читает их как непроизводящие)</translation>
        </message>
        <message>
            <source>too few regions with values, or a sum of zero</source>
            <translation>слишком мало регионов со значениями, или сумма равна нулю</translation>
        </message>
        <message>
            <source>Diffusion: the study names no poles; the candidate hubs of {year} are taken: {items}.</source>
            <translation>Распространение: исследование не называет полюсов; взяты кандидаты {year} года: {items}.</translation>
        </message>
        <message>
            <source>Diffusion: no poles are named and {year} has no candidate hub, so there is no verdict; name poles in diffusion.poles.</source>
            <translation>Распространение: полюса не названы, и в {year} году нет кандидата, поэтому вывода нет; назовите полюса в diffusion.poles.</translation>
        </message>
        <message>
            <source>no value: {items}</source>
            <translation>нет значения: {items}</translation>
        </message>
        <message>
            <source>no neighbour with a value: {items}</source>
            <translation>нет соседа со значением: {items}</translation>
        </message>
        <message>
            <source>Output: {items} are written by the command line only.</source>
            <translation>Результаты в формате {items} записывает только командная строка.</translation>
        </message>
        <message>
            <source>{a} and {b} overlap by {n} km²; they count as neighbours, and the ground counts in the area of both.</source>
            <translation>{a} и {b} накладываются на {n} км²; они считаются соседями, и эта площадь входит в обе.</translation>
        </message>
        <message>
            <source>{a} and {b} touch over {n} km only, less than the {m} km that make neighbours: {why}.</source>
            <translation>Общая граница {a} и {b} — лишь {n} км, меньше {m} км, нужных для соседства: {why}.</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>не учтена</translation>
        </message>
        <message>
            <source>kept all the same</source>
            <translation>всё же оставлена</translation>
        </message>
        <message>
            <source>{n} pairs of regions meet in points only and are no neighbours: {items}.</source>
            <translation>Пары регионов, которые сходятся только в точках и соседями не считаются, всего {n}: {items}.</translation>
        </message>
        <message>
            <source>{n} km² between {items} belong to no region: a lake, an enclave of another country, or a gap; left as it is.</source>
            <translation>{n} км² между {items} не принадлежат ни одному региону: озеро, анклав другой страны или зазор; оставлено как есть.</translation>
        </message>
        <message>
            <source>{code} has a part of {n} km², {m} km from the rest of it, against {items}: an exclave, or a slip that makes false neighbours; left as it is.</source>
            <translation>У {code} есть часть в {n} км², в {m} км от остальной, рядом с {items}: эксклав или ошибка, дающая ложных соседей; оставлено как есть.</translation>
        </message>
        <message>
            <source>Along {n} borders the outlines of neighbours do not run through the same points, over {m} km in all, but within {k} m of each other; they are taken as one border there.</source>
            <translation>На границах (всего {n}) контуры соседей проходят не через одни и те же точки, в сумме на {m} км, но в пределах {k} м друг от друга; там они приняты за одну границу.</translation>
        </message>
        <message>
            <source>The polygon of {code} was invalid ({why}) and has been repaired.</source>
            <translation>Полигон {code} был некорректен ({why}) и исправлен.</translation>
        </message>
        <message>
            <source>ISO letters</source>
            <translation>буквенный код ISO</translation>
        </message>
        <message>
            <source>ISO digits</source>
            <translation>цифровой код ISO</translation>
        </message>
        <message>
            <source>P-code</source>
            <translation>код P-code</translation>
        </message>
        <message>
            <source>code</source>
            <translation>код</translation>
        </message>
        <message>
            <source>name</source>
            <translation>название</translation>
        </message>
        <message>
            <source>English name</source>
            <translation>английское название</translation>
        </message>
        <message>
            <source>Russian name</source>
            <translation>русское название</translation>
        </message>
        <message>
            <source>Kazakh name</source>
            <translation>казахское название</translation>
        </message>
        <message>
            <source>former name</source>
            <translation>прежнее название</translation>
        </message>
        <message>
            <source>transliteration</source>
            <translation>транслитерация</translation>
        </message>
        <message>
            <source>abbreviation</source>
            <translation>сокращение</translation>
        </message>
        <message>
            <source>derived</source>
            <translation>выведено</translation>
        </message>
        <message>
            <source>no figure</source>
            <translation>нет числа</translation>
        </message>
        <message>
            <source>no figures in the table</source>
            <translation>в таблице нет чисел</translation>
        </message>
        <message>
            <source>no figure, or a part of the sum has none</source>
            <translation>нет числа, или его нет у части суммы</translation>
        </message>
        <message>
            <source>a part of each sum is missing</source>
            <translation>у каждой суммы нет одной из частей</translation>
        </message>
        <message>
            <source>{n} figures of single regions</source>
            <translation>числа отдельных регионов, всего {n}</translation>
        </message>
        <message>
            <source>only on scheme {items}; the study is on scheme {scheme}</source>
            <translation>только по схеме {items}; исследование — по схеме {scheme}</translation>
        </message>
        <message>
            <source>scheme {other}; the study is on scheme {scheme}</source>
            <translation>схема {other}; исследование — по схеме {scheme}</translation>
        </message>
        <message>
            <source>from scheme {scheme}</source>
            <translation>со схемы {scheme}</translation>
        </message>
        <message>
            <source>a row without figures</source>
            <translation>строка без чисел</translation>
        </message>
        <message>
            <source>the same value as in another table</source>
            <translation>то же значение, что и в другой таблице</translation>
        </message>
        <message>
            <source>{region} is counted already in {whole}</source>
            <translation>{region} уже входит в «{whole}»</translation>
        </message>
        <message>
            <source>{name} is {region} in the same column</source>
            <translation>в том же столбце {name} — это {region}</translation>
        </message>
        <message>
            <source>scheme {other} fits as well, in which {items} would be smaller; name the scheme of the table if it is not {scheme}</source>
            <translation>подходит и схема {other}, в которой {items} меньше; назовите схему таблицы, если это не {scheme}</translation>
        </message>
        <message>
            <source>the regions sum to {a}, the national row is {b}</source>
            <translation>сумма регионов {a}, строка страны {b}</translation>
        </message>
        <message>
            <source>the regions sum to {a}, the national row is {b} ({share} %)</source>
            <translation>сумма регионов {a}, строка страны {b} ({share} %)</translation>
        </message>
        <message>
            <source>a count below zero</source>
            <translation>количество меньше нуля</translation>
        </message>
        <message>
            <source>{name} is zero</source>
            <translation>{name} равно нулю</translation>
        </message>
        <message>
            <source>{a} in the study, {b} in the table</source>
            <translation>{a} в исследовании, {b} в таблице</translation>
        </message>
        <message>
            <source>{items} and {n} more</source>
            <translation>{items} и ещё {n}</translation>
        </message>
        <message>
            <source>{rest}; and {n} more</source>
            <translation>{rest}; и ещё {n}</translation>
        </message>
        <message>
            <source>Index: imputed values of {name} ({way}): {n}, marked in index_components; first: {code} {year}.</source>
            <translation>Индекс: подставленные значения {name} ({way}): {n}, отмечены в index_components; первое: {code} {year}.</translation>
        </message>
        <message>
            <source>Index: values of {name} treated as outliers ({way}): {n}, in {years}.</source>
            <translation>Индекс: значения {name}, обработанные как выбросы ({way}): {n}, за {years}.</translation>
        </message>
        <message>
            <source>Index: its components are {why}; the limits of the grades are applied to them as they are.</source>
            <translation>Индекс: его составляющие — {why}; границы оценок применены к ним без изменений.</translation>
        </message>
        <message>
            <source>Index: no value where fewer than {m} % of the indicators are known: {n} values of region and year; first: {code} {year}.</source>
            <translation>Индекс: нет значения там, где известно менее {m} % показателей: значений региона и года {n}; первое: {code} {year}.</translation>
        </message>
        <message>
            <source>Index: {name} is the same in all regions known in {years}; it has no value there by {way}.</source>
            <translation>Индекс: {name} одинаков во всех известных регионах ({years}); значения там нет по способу {way}.</translation>
        </message>
        <message>
            <source>Index: {name} is known for one region only in {years}; it has 100 there because it is compared with nobody.</source>
            <translation>Индекс: {name} известен только для одного региона ({years}); там 100, потому что сравнивать не с кем.</translation>
        </message>
        <message>
            <source>Index: weights of {name} from pairwise comparisons: {told}; consistency ratio {m}.</source>
            <translation>Индекс: веса {name} из парных сравнений: {told}; отношение согласованности {m}.</translation>
        </message>
        <message>
            <source>Index: weights of {name} from the first principal component, which holds {n} % of the variance: {told}; {items} against the others.</source>
            <translation>Индекс: веса {name} по первой главной компоненте, на которую приходится {n} % дисперсии: {told}; против остальных: {items}.</translation>
        </message>
        <message>
            <source>Index: weights of {name} from the first principal component, which holds {n} % of the variance: {told}.</source>
            <translation>Индекс: веса {name} по первой главной компоненте, на которую приходится {n} % дисперсии: {told}.</translation>
        </message>
        <message>
            <source>z-scores (50 + 10 z)</source>
            <translation>z-оценки (50 + 10 z)</translation>
        </message>
        <message>
            <source>ranks (100 is the best)</source>
            <translation>места (100 — лучшее)</translation>
        </message>
        <message>
            <source>Uncertainty: in {year} the grade of {n} of {m} regions has a probability below {k}: {items}.</source>
            <translation>Надёжность: за {year} год у {n} из {m} регионов вероятность оценки ниже {k}: {items}.</translation>
        </message>
        <message>
            <source>Uncertainty: in {year} the grade of {n} of {m} regions has a probability below {k}.</source>
            <translation>Надёжность: за {year} год у {n} из {m} регионов вероятность оценки ниже {k}.</translation>
        </message>
        <message>
            <source>Uncertainty: no region has a grade in {year}, so none has a probability.</source>
            <translation>Надёжность: за {year} год оценки нет ни у одного региона, поэтому нет и вероятностей.</translation>
        </message>
        <message>
            <source>Uncertainty: {way} among the normalisations put the index on a scale of their own; the limits of the grades are applied to it as they are.</source>
            <translation>Надёжность: нормализации {way} переводят индекс на собственную шкалу; границы оценок применены к нему без изменений.</translation>
        </message>
        <message>
            <source>Uncertainty: in {year} {why}.</source>
            <translation>Надёжность: за {year} год {why}.</translation>
        </message>
        <message>
            <source>nothing varies: every choice has one alternative only</source>
            <translation>ничего не меняется: у каждого выбора лишь один вариант</translation>
        </message>
        <message>
            <source>no region has an index in some draws, so the shift of ranks cannot be explained</source>
            <translation>в некоторых повторах индекса нет ни у одного региона, поэтому сдвиг мест объяснить нельзя</translation>
        </message>
        <message>
            <source>no choice moves any rank</source>
            <translation>ни один выбор не сдвигает места</translation>
        </message>
        <message>
            <source>{kind} moves ranks most: {n} % of the variance by itself, {m} % with interactions</source>
            <translation>{kind} сдвигает места сильнее всего: {n} % дисперсии в отдельности, {m} % со взаимодействиями</translation>
        </message>
        <message>
            <source>not clearly more than {kind}</source>
            <translation>не явно сильнее, чем {kind}</translation>
        </message>
        <message>
            <source>the choice of normalisation</source>
            <translation>выбор нормализации</translation>
        </message>
        <message>
            <source>the choice of mean</source>
            <translation>выбор среднего</translation>
        </message>
        <message>
            <source>the choice of imputation</source>
            <translation>выбор подстановки</translation>
        </message>
        <message>
            <source>the treatment of outliers</source>
            <translation>обработка выбросов</translation>
        </message>
        <message>
            <source>the indicator left out</source>
            <translation>исключаемый показатель</translation>
        </message>
        <message>
            <source>the choice of weights</source>
            <translation>выбор весов</translation>
        </message>
        <message>
            <source>the rounding of the values</source>
            <translation>округление значений</translation>
        </message>
        <message>
            <source>Boundaries: the codes of {name} are those of the {n} regions of Kazakhstan (scheme {scheme}); tables are read with the names known of them.</source>
            <translation>Границы: коды {name} — это коды {n} регионов Казахстана (схема {scheme}); таблицы читаются по известным их названиям.</translation>
        </message>
        <message>
            <source>Boundaries: only the selected polygons take part; rows of tables that name others are set aside, and sums are those of the selected ones.</source>
            <translation>Границы: участвуют только выделенные полигоны; строки таблиц, называющие другие, отложены, а суммы — по выделенным.</translation>
        </message>
        <message>
            <source>a region that takes no part</source>
            <translation>регион не участвует</translation>
        </message>
        <message>
            <source>no value: too few indicators are known (index.availability)</source>
            <translation>нет значения: известно слишком мало показателей (index.availability)</translation>
        </message>
        <message>
            <source>too few indicators are known (index.availability)</source>
            <translation>известно слишком мало показателей (index.availability)</translation>
        </message>
        <message>
            <source>all regions known are equal</source>
            <translation>все известные регионы равны</translation>
        </message>
        <message>
            <source>{n} imputed ({way})</source>
            <translation>подставлено: {n} ({way})</translation>
        </message>
        <message>
            <source>mean of {n} known regions</source>
            <translation>среднее {n} известных регионов</translation>
        </message>
        <message>
            <source>mean of {n} neighbours</source>
            <translation>среднее {n} соседей</translation>
        </message>
        <message>
            <source>value of {year}</source>
            <translation>значение за {year} г.</translation>
        </message>
        <message>
            <source>winsorised from above</source>
            <translation>винзоризовано сверху</translation>
        </message>
        <message>
            <source>winsorised from below</source>
            <translation>винзоризовано снизу</translation>
        </message>
        <message>
            <source>Shares: {a} and {b} have no year in common.</source>
            <translation>Доли: у {a} и {b} нет общего года.</translation>
        </message>
        <message>
            <source>Shares: in {year} those of {a} and {b} have a rank correlation of {m} over {n} regions; they differ most for {code}: {value} against {other}; {name} has a value where {there} has none: {items}.</source>
            <translation>Доли: за {year} год у {a} и {b} ранговая корреляция {m} по {n} регионам; сильнее всего расходится {code}: {value} против {other}; у {name} есть значение там, где у {there} нет: {items}.</translation>
        </message>
        <message>
            <source>Shares: in {year} those of {a} and {b} have a rank correlation of {m} over {n} regions; they differ most for {code}: {value} against {other}.</source>
            <translation>Доли: за {year} год у {a} и {b} ранговая корреляция {m} по {n} регионам; сильнее всего расходится {code}: {value} против {other}.</translation>
        </message>
        <message>
            <source>{rest} is needed; got {came}</source>
            <translation>нужно: {rest}; получено: {came}</translation>
        </message>
        <message>
            <source>{rest} is required</source>
            <translation>обязательно: {rest}</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>текст</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>число</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>целое число</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true или false</translation>
        </message>
        <message>
            <source>a list of texts</source>
            <translation>список текстов</translation>
        </message>
        <message>
            <source>a list of texts{rest} is needed; got {came}</source>
            <translation>нужен список текстов{rest}; получено: {came}</translation>
        </message>
        <message>
            <source> out of {items}</source>
            <translation> из {items}</translation>
        </message>
        <message>
            <source>a number from {a} to {b} is needed; got {came}</source>
            <translation>нужно число от {a} до {b}; получено: {came}</translation>
        </message>
        <message>
            <source>a whole number from {a} to {b} is needed; got {came}</source>
            <translation>нужно целое число от {a} до {b}; получено: {came}</translation>
        </message>
        <message>
            <source>a list of numbers</source>
            <translation>список чисел</translation>
        </message>
        <message>
            <source>a list of lists</source>
            <translation>список списков</translation>
        </message>
        <message>
            <source>a table</source>
            <translation>таблица</translation>
        </message>
        <message>
            <source>a table [{name}]</source>
            <translation>таблица [{name}]</translation>
        </message>
        <message>
            <source>at least one table [[{name}]]</source>
            <translation>хотя бы одна таблица [[{name}]]</translation>
        </message>
        <message>
            <source>one of {items}</source>
            <translation>одно из {items}</translation>
        </message>
        <message>
            <source>finite numbers are needed; got {came}</source>
            <translation>нужны конечные числа; получено: {came}</translation>
        </message>
        <message>
            <source>unknown key{rest}</source>
            <translation>неизвестный ключ{rest}</translation>
        </message>
        <message>
            <source>; did you mean {name}?</source>
            <translation>; возможно, {name}?</translation>
        </message>
        <message>
            <source>; known here: {items}</source>
            <translation>; здесь известны: {items}</translation>
        </message>
        <message>
            <source>first ≤ last is needed; got {a} and {b}</source>
            <translation>нужно: первый ≤ последний; получено: {a} и {b}</translation>
        </message>
        <message>
            <source>whole years are needed; got {came}</source>
            <translation>нужны целые годы; получено: {came}</translation>
        </message>
        <message>
            <source>at least one year is needed</source>
            <translation>нужен хотя бы один год</translation>
        </message>
        <message>
            <source>each year once is needed</source>
            <translation>каждый год нужен один раз</translation>
        </message>
        <message>
            <source>one of the years {a}…{b} is needed; got {came}</source>
            <translation>нужен один из годов {a}…{b}; получено: {came}</translation>
        </message>
        <message>
            <source>the column with codes (code) or names (name) is required</source>
            <translation>нужен столбец с кодами (code) или названиями (name)</translation>
        </message>
        <message>
            <source>only with `file`; the shipped schemes need none</source>
            <translation>только с `file`; имеющимся схемам это не нужно</translation>
        </message>
        <message>
            <source>a tidy table names both `indicator` and `value`</source>
            <translation>таблица «показатель и значение» называет и `indicator`, и `value`</translation>
        </message>
        <message>
            <source>a derived count names two or more `factors` and nothing else</source>
            <translation>выведенное количество называет два или более `factors` и больше ничего</translation>
        </message>
        <message>
            <source>a derived ratio names `over` and `under` and nothing else</source>
            <translation>выведенное отношение называет `over` и `under` и больше ничего</translation>
        </message>
        <message>
            <source>a number other than zero is needed</source>
            <translation>нужно число, отличное от нуля</translation>
        </message>
        <message>
            <source>a new name is needed; {name} is taken</source>
            <translation>нужно новое имя; {name} занято</translation>
        </message>
        <message>
            <source>lower case letters, digits and _ are needed; got {came}</source>
            <translation>нужны строчные латинские буквы, цифры и _; получено: {came}</translation>
        </message>
        <message>
            <source>another name is needed; {name} is a column of the results</source>
            <translation>нужно другое имя; {name} — столбец результатов</translation>
        </message>
        <message>
            <source>no table or derived indicator is called {name}; did you mean {near}?</source>
            <translation>ни в таблицах, ни среди выведенных нет показателя {name}; возможно, {near}?</translation>
        </message>
        <message>
            <source>no table or derived indicator is called {name}; known: {items}</source>
            <translation>ни в таблицах, ни среди выведенных нет показателя {name}; известны: {items}</translation>
        </message>
        <message>
            <source>no table or derived indicator is called {name}</source>
            <translation>ни в таблицах, ни среди выведенных нет показателя {name}</translation>
        </message>
        <message>
            <source>either [[index.parts]] or `values` is needed, one of the two</source>
            <translation>нужно одно из двух: [[index.parts]] или `values`</translation>
        </message>
        <message>
            <source>at least the {n} indicators listed are required</source>
            <translation>нужны не менее чем перечисленные показатели, всего {n}</translation>
        </message>
        <message>
            <source>each indicator and group once, and none called 'index'; got {came}</source>
            <translation>каждый показатель и группа один раз, и ничто не зовётся 'index'; получено: {came}</translation>
        </message>
        <message>
            <source>each indicator once in the index is needed</source>
            <translation>каждый показатель нужен в индексе один раз</translation>
        </message>
        <message>
            <source>a scale above zero is needed for the {items} mean, because one zero makes the whole mean zero; write limits = [1, {n}]</source>
            <translation>для среднего ({items}) нужна шкала выше нуля: один ноль обращает в ноль всё среднее; напишите limits = [1, {n}]</translation>
        </message>
        <message>
            <source>geometric</source>
            <translation>геометрическое</translation>
        </message>
        <message>
            <source>harmonic</source>
            <translation>гармоническое</translation>
        </message>
        <message>
            <source>{name} needs `{key}` of {items}</source>
            <translation>{name} требует `{key}` у {items}</translation>
        </message>
        <message>
            <source>only with [[index.parts]]; a ready-made index is built already</source>
            <translation>только с [[index.parts]]; готовый индекс уже построен</translation>
        </message>
        <message>
            <source>a group needs parts; an indicator is named `indicator`</source>
            <translation>группе нужны части; показатель называется ключом `indicator`</translation>
        </message>
        <message>
            <source>only with aggregation = "power"</source>
            <translation>только при aggregation = "power"</translation>
        </message>
        <message>
            <source>a power other than zero is needed; zero is "geometric"</source>
            <translation>нужна степень, отличная от нуля; ноль — это "geometric"</translation>
        </message>
        <message>
            <source>needed with weighting = "ahp", and only there</source>
            <translation>нужно при weighting = "ahp" и только там</translation>
        </message>
        <message>
            <source>rows like ["a", "b", 3] are needed; got {came}</source>
            <translation>нужны строки вида ["a", "b", 3]; получено: {came}</translation>
        </message>
        <message>
            <source>importance from 1/9 to 9 is needed; got {came}</source>
            <translation>нужна важность от 1/9 до 9; получено: {came}</translation>
        </message>
        <message>
            <source>parts of the group are needed; got {came}</source>
            <translation>нужны части группы; получено: {came}</translation>
        </message>
        <message>
            <source>not compared: {items}</source>
            <translation>не сравнены: {items}</translation>
        </message>
        <message>
            <source>compared more than once: {items}</source>
            <translation>сравнены более одного раза: {items}</translation>
        </message>
        <message>
            <source>two numbers are needed, the lower one first; got {came}</source>
            <translation>нужны два числа, сначала меньшее; получено: {came}</translation>
        </message>
        <message>
            <source>one lower limit for each label but the worst ({n}) is needed; got {m}</source>
            <translation>нужна нижняя граница для каждой оценки, кроме худшей ({n}); получено: {m}</translation>
        </message>
        <message>
            <source>limits that rise are needed, worst grade first</source>
            <translation>границы должны расти, начиная с худшей оценки</translation>
        </message>
        <message>
            <source>one zone for each of {n} labels; got {m}</source>
            <translation>нужна зона для каждой оценки, всего {n}; получено: {m}</translation>
        </message>
        <message>
            <source>each label once is needed</source>
            <translation>каждая оценка нужна один раз</translation>
        </message>
        <message>
            <source>an index made from [[index.parts]] is needed: a ready-made index has no choices</source>
            <translation>нужен индекс из [[index.parts]]: у готового индекса нет вариантов</translation>
        </message>
        <message>
            <source>each alternative once is needed</source>
            <translation>каждый вариант нужен один раз</translation>
        </message>
        <message>
            <source>two or more indicators are needed to leave one out</source>
            <translation>чтобы исключать по одному, нужны два показателя или больше</translation>
        </message>
        <message>
            <source>the `total` is needed too: without it there is no quotient</source>
            <translation>нужен и `total`: без него нет коэффициента</translation>
        </message>
        <message>
            <source>the `total` is needed too: the rest of it is the last sector</source>
            <translation>нужен и `total`: его остаток — последняя отрасль</translation>
        </message>
        <message>
            <source>middling ≤ specialised is needed</source>
            <translation>нужно: middling ≤ specialised</translation>
        </message>
        <message>
            <source>at least one zone is needed</source>
            <translation>нужна хотя бы одна зона</translation>
        </message>
        <message>
            <source>zones of the grades are needed; got {came}</source>
            <translation>нужны зоны из оценок; получено: {came}</translation>
        </message>
        <message>
            <source>the rule needs both [index] and [specialisation]</source>
            <translation>правилу нужны и [index], и [specialisation]</translation>
        </message>
        <message>
            <source>each name once is needed; got {came}</source>
            <translation>каждое имя нужно один раз; получено: {came}</translation>
        </message>
        <message>
            <source>at least one variable is needed</source>
            <translation>нужен хотя бы один показатель</translation>
        </message>
        <message>
            <source>numbers above 0 and below 1 are needed; got {came}</source>
            <translation>нужны числа больше 0 и меньше 1; получено: {came}</translation>
        </message>
        <message>
            <source>[diffusion.enclaves] must say which city lies in which host</source>
            <translation>[diffusion.enclaves] должно сказать, какой город в какой области лежит</translation>
        </message>
        <message>
            <source>poles are needed, or [hubs] whose candidates are poles</source>
            <translation>нужны полюса или [hubs], чьи кандидаты станут полюсами</translation>
        </message>
        <message>
            <source>required for {kind}</source>
            <translation>обязательно для {kind}</translation>
        </message>
        <message>
            <source>a power above zero is needed; the minus sign is in the formula</source>
            <translation>нужна степень больше нуля; минус уже есть в формуле</translation>
        </message>
        <message>
            <source>1 problem:</source>
            <translation>одна ошибка:</translation>
        </message>
        <message>
            <source>{n} problems:</source>
            <translation>ошибок: {n}:</translation>
        </message>
        <message>
            <source>sheet {name}</source>
            <translation>лист {name}</translation>
        </message>
        <message>
            <source>row {n}</source>
            <translation>строка {n}</translation>
        </message>
        <message>
            <source>line {n}</source>
            <translation>строка {n}</translation>
        </message>
        <message>
            <source>column {name}</source>
            <translation>столбец {name}</translation>
        </message>
        <message>
            <source>layer {name}</source>
            <translation>слой {name}</translation>
        </message>
        <message>
            <source>indicator {name}</source>
            <translation>показатель {name}</translation>
        </message>
        <message>
            <source>weights {name}</source>
            <translation>матрица {name}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ничего</translation>
        </message>
        <message>
            <source>neither</source>
            <translation>ни того ни другого</translation>
        </message>
        <message>
            <source>both</source>
            <translation>и то и другое</translation>
        </message>
        <message>
            <source>one</source>
            <translation>один</translation>
        </message>
        <message>
            <source>count</source>
            <translation>количество</translation>
        </message>
        <message>
            <source>{a} or {b}</source>
            <translation>{a} или {b}</translation>
        </message>
        <message>
            <source>Did you mean {items}</source>
            <translation>Возможно, имелось в виду {items}</translation>
        </message>
        <message>
            <source>no such file</source>
            <translation>такого файла нет</translation>
        </message>
        <message>
            <source>no such directory</source>
            <translation>такой папки нет</translation>
        </message>
        <message>
            <source>no such folder</source>
            <translation>такой папки нет</translation>
        </message>
        <message>
            <source>a folder</source>
            <translation>папка</translation>
        </message>
        <message>
            <source>a directory</source>
            <translation>папка</translation>
        </message>
        <message>
            <source>{items} twice</source>
            <translation>{items} — дважды</translation>
        </message>
        <message>
            <source>{items} more than once</source>
            <translation>{items} — более одного раза</translation>
        </message>
        <message>
            <source>none for {items}</source>
            <translation>нет для {items}</translation>
        </message>
        <message>
            <source>{n} for {m} regions</source>
            <translation>{n} на {m} регионов</translation>
        </message>
        <message>
            <source>{n} regions</source>
            <translation>регионов: {n}</translation>
        </message>
        <message>
            <source>the columns {items}</source>
            <translation>столбцы {items}</translation>
        </message>
        <message>
            <source>columns {items}</source>
            <translation>столбцы {items}</translation>
        </message>
        <message>
            <source>layers {items}</source>
            <translation>слои {items}</translation>
        </message>
        <message>
            <source>the ending {name}</source>
            <translation>окончание {name}</translation>
        </message>
        <message>
            <source>Figures for one of the years {a} to {b}</source>
            <translation>числа за один из годов с {a} по {b}</translation>
        </message>
        <message>
            <source>the years {items}</source>
            <translation>годы {items}</translation>
        </message>
        <message>
            <source>no years</source>
            <translation>годов нет</translation>
        </message>
        <message>
            <source>Change the years of the study, or leave the table out</source>
            <translation>Измените годы исследования или уберите таблицу</translation>
        </message>
        <message>
            <source>An indicator column for several indicators</source>
            <translation>столбец показателей для нескольких показателей</translation>
        </message>
        <message>
            <source>Add indicator = ...</source>
            <translation>Добавьте indicator = ...</translation>
        </message>
        <message>
            <source>The indicator {name}</source>
            <translation>показатель {name}</translation>
        </message>
        <message>
            <source>the indicators {items}</source>
            <translation>показатели {items}</translation>
        </message>
        <message>
            <source>One column a year</source>
            <translation>один столбец на год</translation>
        </message>
        <message>
            <source>Year columns below {name}</source>
            <translation>столбцы годов под {name}</translation>
        </message>
        <message>
            <source>A table with years as columns</source>
            <translation>таблица, где годы — столбцы</translation>
        </message>
        <message>
            <source>Name the year column in the study (year = ...), or the one year of the table</source>
            <translation>Назовите в исследовании столбец с годами (year = ...) или единственный год таблицы</translation>
        </message>
        <message>
            <source>Rows below the header</source>
            <translation>строки под заголовком</translation>
        </message>
        <message>
            <source>a header only</source>
            <translation>только заголовок</translation>
        </message>
        <message>
            <source>A table with a header and rows</source>
            <translation>таблица с заголовком и строками</translation>
        </message>
        <message>
            <source>an empty one</source>
            <translation>пустая</translation>
        </message>
        <message>
            <source>an empty file</source>
            <translation>пустой файл</translation>
        </message>
        <message>
            <source>The column {name}</source>
            <translation>столбец {name}</translation>
        </message>
        <message>
            <source>The columns {items}</source>
            <translation>столбцы {items}</translation>
        </message>
        <message>
            <source>Column names that differ</source>
            <translation>разные имена столбцов</translation>
        </message>
        <message>
            <source>{name} above columns {items}</source>
            <translation>{name} над столбцами {items}</translation>
        </message>
        <message>
            <source>Rename one of them in the table</source>
            <translation>Переименуйте один из них в таблице</translation>
        </message>
        <message>
            <source>Year columns that differ</source>
            <translation>разные столбцы годов</translation>
        </message>
        <message>
            <source>One cell for one figure</source>
            <translation>одна ячейка на одно число</translation>
        </message>
        <message>
            <source>a merged cell over {n} rows and {m} columns</source>
            <translation>объединённая ячейка: строк {n}, столбцов {m}</translation>
        </message>
        <message>
            <source>Split the cell and say what belongs to each region and year</source>
            <translation>Разделите ячейку и укажите, что относится к каждому региону и году</translation>
        </message>
        <message>
            <source>A column whose numbers can be read in one way only</source>
            <translation>столбец, числа которого читаются однозначно</translation>
        </message>
        <message>
            <source>{items}, where the mark may be decimal or set thousands apart</source>
            <translation>{items}, где знак может быть десятичным или разделять тысячи</translation>
        </message>
        <message>
            <source>Say which in the study: decimal = "." or decimal = ","</source>
            <translation>Укажите в исследовании: decimal = "." или decimal = ","</translation>
        </message>
        <message>
            <source>Regions of {country}</source>
            <translation>регионы: {country}</translation>
        </message>
        <message>
            <source>Correct the names or codes, or leave the rows out</source>
            <translation>Исправьте названия или коды либо уберите строки</translation>
        </message>
        <message>
            <source>Names that mean one region each</source>
            <translation>названия, каждое из которых означает один регион</translation>
        </message>
        <message>
            <source>Numbers, or a sign for a missing figure</source>
            <translation>числа или знак пропуска</translation>
        </message>
        <message>
            <source>Correct the cells; a missing figure is written as an empty cell or a dash</source>
            <translation>Исправьте ячейки; пропуск записывается пустой ячейкой или прочерком</translation>
        </message>
        <message>
            <source>{name} at {place} ({why})</source>
            <translation>{name}: {place} ({why})</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>не число</translation>
        </message>
        <message>
            <source>not a finite number</source>
            <translation>не конечное число</translation>
        </message>
        <message>
            <source>a truth value, not a number</source>
            <translation>логическое значение, а не число</translation>
        </message>
        <message>
            <source>a date or time, not a number</source>
            <translation>дата или время, а не число</translation>
        </message>
        <message>
            <source>a decimal {name}, unlike the others</source>
            <translation>десятичный знак {name}, в отличие от других</translation>
        </message>
        <message>
            <source>only part of the column carries '%'</source>
            <translation>знак «%» только в части столбца</translation>
        </message>
        <message>
            <source>A region in every row with figures</source>
            <translation>регион в каждой строке с числами</translation>
        </message>
        <message>
            <source>an empty cell in {n} of them, rows {items}</source>
            <translation>пустая ячейка в {n} из них, строки {items}</translation>
        </message>
        <message>
            <source>Write the region in each row</source>
            <translation>Напишите регион в каждой строке</translation>
        </message>
        <message>
            <source>A year in every row with figures</source>
            <translation>год в каждой строке с числами</translation>
        </message>
        <message>
            <source>an empty cell in row {n}</source>
            <translation>пустая ячейка в строке {n}</translation>
        </message>
        <message>
            <source>Rows that name regions of {country}</source>
            <translation>строки, называющие регионы: {country}</translation>
        </message>
        <message>
            <source>{items}, none of which is known</source>
            <translation>{items}, ни одно из них не известно</translation>
        </message>
        <message>
            <source>Check which column names the regions (region = ...)</source>
            <translation>Проверьте, какой столбец называет регионы (region = ...)</translation>
        </message>
        <message>
            <source>{name} in {unit}, as the study says</source>
            <translation>{name} в единицах «{unit}», как указано в исследовании</translation>
        </message>
        <message>
            <source>figures in per cent</source>
            <translation>числа в процентах</translation>
        </message>
        <message>
            <source>Correct the unit in the study</source>
            <translation>Исправьте единицу в исследовании</translation>
        </message>
        <message>
            <source>One unit for {name}</source>
            <translation>одна единица для {name}</translation>
        </message>
        <message>
            <source>{name} in row {n}</source>
            <translation>{name} в строке {n}</translation>
        </message>
        <message>
            <source>{name} in row {n} and {other} in row {m}</source>
            <translation>{name} в строке {n} и {other} в строке {m}</translation>
        </message>
        <message>
            <source>Bring the figures to one unit</source>
            <translation>Приведите числа к одной единице</translation>
        </message>
        <message>
            <source>Regions whose {name} adds up to the national row</source>
            <translation>регионы, сумма {name} которых равна строке страны</translation>
        </message>
        <message>
            <source>{year}: the regions sum to {a}, the country is {b}</source>
            <translation>{year}: сумма регионов {a}, по стране {b}</translation>
        </message>
        <message>
            <source>Look for a region that is counted twice, is missing or is in another unit; or leave the national row out</source>
            <translation>Поищите регион, который учтён дважды, пропущен или дан в другой единице; или уберите строку страны</translation>
        </message>
        <message>
            <source>Known indicators to derive {name} from</source>
            <translation>известные показатели, из которых выводится {name}</translation>
        </message>
        <message>
            <source>{name}; known are {items}</source>
            <translation>{name}; известны {items}</translation>
        </message>
        <message>
            <source>An indicator of the panel</source>
            <translation>показатель из таблиц</translation>
        </message>
        <message>
            <source>One kind for {name}</source>
            <translation>один вид для {name}</translation>
        </message>
        <message>
            <source>{a} and {b}</source>
            <translation>{a} и {b}</translation>
        </message>
        <message>
            <source>One national figure of {name} in {year}</source>
            <translation>одно число {name} по стране за {year} год</translation>
        </message>
        <message>
            <source>Leave one of the rows out</source>
            <translation>Уберите одну из строк</translation>
        </message>
        <message>
            <source>Leave one of the tables or rows out</source>
            <translation>Уберите одну из таблиц или строк</translation>
        </message>
        <message>
            <source>{name} of zero or above is needed</source>
            <translation>{name} не меньше нуля</translation>
        </message>
        <message>
            <source>{value} for {code} in {year}</source>
            <translation>{value}: {code}, {year} год</translation>
        </message>
        <message>
            <source>Correct the value, or leave it empty where it is not known</source>
            <translation>Исправьте значение или оставьте пустым, если оно неизвестно</translation>
        </message>
        <message>
            <source>values of zero or above are needed to compare with the leading region</source>
            <translation>значения не меньше нуля для сравнения с ведущим регионом</translation>
        </message>
        <message>
            <source>{value} at position {n}</source>
            <translation>{value}, место {n}</translation>
        </message>
        <message>
            <source>Correct the value, or take an indicator that cannot be negative</source>
            <translation>Исправьте значение или возьмите показатель, который не бывает отрицательным</translation>
        </message>
        <message>
            <source>Each region once for an indicator and year</source>
            <translation>каждый регион один раз для показателя и года</translation>
        </message>
        <message>
            <source>{items} in rows {n} and {m} ({name})</source>
            <translation>{items} в строках {n} и {m} ({name})</translation>
        </message>
        <message>
            <source>{items} in rows {n} and {m} ({name}; {k} such figures in all)</source>
            <translation>{items} в строках {n} и {m} ({name}; всего таких чисел {k})</translation>
        </message>
        <message>
            <source>One value of {name} for {code} in a year</source>
            <translation>одно значение {name} для {code} за год</translation>
        </message>
        <message>
            <source>{a} ({place}) and {b} ({there})</source>
            <translation>{a} ({place}) и {b} ({there})</translation>
        </message>
        <message>
            <source>Indicators on scheme {scheme}, or counts of its parts</source>
            <translation>показатели по схеме {scheme} или количества её частей</translation>
        </message>
        <message>
            <source>{name} ({kind}) on scheme {other} in {years}</source>
            <translation>{name} ({kind}) по схеме {other} за {years}</translation>
        </message>
        <message>
            <source>Choose a scheme and years that the indicator has, say the scheme of the table where it is known (scheme = ...), leave the indicator out, or derive the count behind it (kind = "count" with factors)</source>
            <translation>Выберите схему и годы, которые есть у показателя, укажите схему таблицы, если она известна (scheme = ...), уберите показатель или выведите стоящее за ним количество (kind = "count" и factors)</translation>
        </message>
        <message>
            <source>A scheme, one of {items}</source>
            <translation>схема, одна из {items}</translation>
        </message>
        <message>
            <source>A year from {year} on</source>
            <translation>год начиная с {year}</translation>
        </message>
        <message>
            <source>The divisions before that are not known here</source>
            <translation>Более раннее деление здесь неизвестно</translation>
        </message>
        <message>
            <source>A code of scheme {scheme}</source>
            <translation>код схемы {scheme}</translation>
        </message>
        <message>
            <source>A crosswalk towards the same or a coarser scheme</source>
            <translation>переход к той же или более крупной схеме</translation>
        </message>
        <message>
            <source>{a} to {b}</source>
            <translation>от {a} к {b}</translation>
        </message>
        <message>
            <source>How a whole divides among its parts is not known; take scheme {scheme} or an older one for the whole study</source>
            <translation>Как целое делится между частями, неизвестно; возьмите схему {scheme} или более раннюю для всего исследования</translation>
        </message>
        <message>
            <source>Regions of scheme {scheme}</source>
            <translation>регионы схемы {scheme}</translation>
        </message>
        <message>
            <source>Regions of scheme {scheme} only</source>
            <translation>только регионы схемы {scheme}</translation>
        </message>
        <message>
            <source>Every region once</source>
            <translation>каждый регион один раз</translation>
        </message>
        <message>
            <source>Regions of one scheme</source>
            <translation>регионы одной схемы</translation>
        </message>
        <message>
            <source>regions that no scheme has together: {items}</source>
            <translation>регионы, которых вместе нет ни в одной схеме: {items}</translation>
        </message>
        <message>
            <source>Give each year the regions of one division, or name the scheme of the table</source>
            <translation>Дайте за каждый год регионы одного деления или назовите схему таблицы</translation>
        </message>
        <message>
            <source>Every region with a code</source>
            <translation>код у каждого региона</translation>
        </message>
        <message>
            <source>none in row {n}</source>
            <translation>нет в строке {n}</translation>
        </message>
        <message>
            <source>Every code once</source>
            <translation>каждый код один раз</translation>
        </message>
        <message>
            <source>A region of scheme {scheme}</source>
            <translation>регион схемы {scheme}</translation>
        </message>
        <message>
            <source>{name}, which is {region} of scheme {items}</source>
            <translation>{name}, то есть {region} схемы {items}</translation>
        </message>
        <message>
            <source>A name that means one region</source>
            <translation>название, означающее один регион</translation>
        </message>
        <message>
            <source>{name}, which could be {items}</source>
            <translation>{name}, что может означать {items}</translation>
        </message>
        <message>
            <source>{name} ({place}) is {items}</source>
            <translation>{name} ({place}) — это {items}</translation>
        </message>
        <message>
            <source>Write the full name or the code</source>
            <translation>Напишите полное название или код</translation>
        </message>
        <message>
            <source>A region of {country}</source>
            <translation>регион: {country}</translation>
        </message>
        <message>
            <source>{name}, the total</source>
            <translation>{name}, итог</translation>
        </message>
        <message>
            <source>Nearest: {items}</source>
            <translation>Ближайшие: {items}</translation>
        </message>
        <message>
            <source>Rename or remove one of them</source>
            <translation>Переименуйте или уберите один из них</translation>
        </message>
        <message>
            <source>Check the headers, or name the year column in the study (`year`)</source>
            <translation>Проверьте заголовки или назовите в исследовании столбец с годами (`year`)</translation>
        </message>
        <message>
            <source>Name one of these in the study</source>
            <translation>Назовите в исследовании один из них</translation>
        </message>
        <message>
            <source>Name one of these in the study (`sheet`)</source>
            <translation>Назовите в исследовании один из них (`sheet`)</translation>
        </message>
        <message>
            <source>Correct the name, or add the indicator to a table</source>
            <translation>Исправьте имя или добавьте показатель в таблицу</translation>
        </message>
        <message>
            <source>Declare the same kind in every table</source>
            <translation>Укажите один и тот же вид во всех таблицах</translation>
        </message>
        <message>
            <source>Choose the sheet with the figures</source>
            <translation>Выберите лист с числами</translation>
        </message>
        <message>
            <source>Choose the file and sheet with the figures</source>
            <translation>Выберите файл и лист с числами</translation>
        </message>
        <message>
            <source>Choose the file with the figures</source>
            <translation>Выберите файл с числами</translation>
        </message>
        <message>
            <source>Choose the workbook with the figures</source>
            <translation>Выберите книгу с числами</translation>
        </message>
        <message>
            <source>Fill the years in</source>
            <translation>Впишите годы</translation>
        </message>
        <message>
            <source>Correct that row, or save the table as XLSX</source>
            <translation>Исправьте эту строку или сохраните таблицу как XLSX</translation>
        </message>
        <message>
            <source>Close or remove the quote</source>
            <translation>Закройте или уберите кавычку</translation>
        </message>
        <message>
            <source>weights of zero or above, at least one of them above zero, are needed</source>
            <translation>веса не меньше нуля, хотя бы один больше нуля</translation>
        </message>
        <message>
            <source>limits of a scale, the lower one first, are needed</source>
            <translation>границы шкалы, сначала меньшая</translation>
        </message>
        <message>
            <source>two goalposts, the lower one first, are needed</source>
            <translation>две опорные точки, сначала меньшая</translation>
        </message>
        <message>
            <source>Write the lower value first, also with direction = "lower"</source>
            <translation>Пишите сначала меньшее значение, в том числе при direction = "lower"</translation>
        </message>
        <message>
            <source>a target above the least value is needed</source>
            <translation>цель больше наименьшего значения</translation>
        </message>
        <message>
            <source>a target below the greatest value is needed</source>
            <translation>цель меньше наибольшего значения</translation>
        </message>
        <message>
            <source>{a}; the value is {b}</source>
            <translation>{a}; значение равно {b}</translation>
        </message>
        <message>
            <source>Correct the target, or the direction of the indicator</source>
            <translation>Исправьте цель или направление показателя</translation>
        </message>
        <message>
            <source>{n} of {name} at position {m}</source>
            <translation>{n} у {name}, место {m}</translation>
        </message>
        <message>
            <source>components above zero are needed for the {kind}</source>
            <translation>составляющие больше нуля; нужны для: {kind}</translation>
        </message>
        <message>
            <source>components of zero or above are needed for the {kind}</source>
            <translation>составляющие не меньше нуля; нужны для: {kind}</translation>
        </message>
        <message>
            <source>mean of power {n}</source>
            <translation>среднее степени {n}</translation>
        </message>
        <message>
            <source>Rescale the indicators above zero: normalisation = "min_max" with limits = [1, 100]; or take the arithmetic mean</source>
            <translation>Приведите показатели к значениям больше нуля: normalisation = "min_max" и limits = [1, 100]; или возьмите среднее арифметическое</translation>
        </message>
        <message>
            <source>{n} of {name} {place}</source>
            <translation>{n} у {name} {place}</translation>
        </message>
        <message>
            <source>group {name}</source>
            <translation>группа {name}</translation>
        </message>
        <message>
            <source>a target of {name} above its least value is needed</source>
            <translation>цель {name} больше его наименьшего значения</translation>
        </message>
        <message>
            <source>a target of {name} below its greatest value is needed</source>
            <translation>цель {name} меньше его наибольшего значения</translation>
        </message>
        <message>
            <source>{a}; the least value is {items}</source>
            <translation>{a}; наименьшее значение {items}</translation>
        </message>
        <message>
            <source>{a}; the greatest value is {items}</source>
            <translation>{a}; наибольшее значение {items}</translation>
        </message>
        <message>
            <source>{items} and so in {n} more years</source>
            <translation>{items} и так ещё за {n} лет</translation>
        </message>
        <message>
            <source>at most {n} parts are needed to be compared in pairs</source>
            <translation>не более {n} частей для парных сравнений</translation>
        </message>
        <message>
            <source>Put parts that belong together in a group of their own</source>
            <translation>Соберите родственные части в отдельную группу</translation>
        </message>
        <message>
            <source>every pair has to be compared</source>
            <translation>каждая пара сравнена</translation>
        </message>
        <message>
            <source>none of {a} with {b}</source>
            <translation>нет сравнения {a} с {b}</translation>
        </message>
        <message>
            <source>{n} or more regions and years with all parts are needed for principal component weights</source>
            <translation>{n} или более регионов и годов со всеми частями для весов по главной компоненте</translation>
        </message>
        <message>
            <source>Impute missing values, or take weighting = "equal"</source>
            <translation>Подставьте пропуски или возьмите weighting = "equal"</translation>
        </message>
        <message>
            <source>parts that differ between regions are needed for principal component weights</source>
            <translation>части, различающиеся между регионами, для весов по главной компоненте</translation>
        </message>
        <message>
            <source>{n} everywhere for {name}</source>
            <translation>{n} везде у {name}</translation>
        </message>
        <message>
            <source>Leave the part out, or take weighting = "equal"</source>
            <translation>Уберите часть или возьмите weighting = "equal"</translation>
        </message>
        <message>
            <source>an importance above zero is needed</source>
            <translation>важность больше нуля</translation>
        </message>
        <message>
            <source>comparisons with a consistency ratio of at most {m} are needed</source>
            <translation>сравнения с отношением согласованности не более {m}</translation>
        </message>
        <message>
            <source>{n}; the one that disagrees most with the others is {a} against {b}: {m}, the weights imply {k}</source>
            <translation>{n}; больше всего расходится с остальными {a} против {b}: {m}, а по весам {k}</translation>
        </message>
        <message>
            <source>Reconsider that comparison first</source>
            <translation>Сначала пересмотрите это сравнение</translation>
        </message>
        <message>
            <source>components above zero are needed for every geometric and harmonic mean that is drawn</source>
            <translation>составляющие больше нуля для каждого выбираемого геометрического и гармонического среднего</translation>
        </message>
        <message>
            <source>{n} of {name} for {code} in {year} by normalisation {way}</source>
            <translation>{n} у {name}: {code}, {year}, нормализация {way}</translation>
        </message>
        <message>
            <source>Counts of persons or firms for specialisation.interval</source>
            <translation>число людей или предприятий для specialisation.interval</translation>
        </message>
        <message>
            <source>{name} of kind {kind} in {unit}</source>
            <translation>{name}, вид {kind}, единица {unit}</translation>
        </message>
        <message>
            <source>{name} of kind {kind} in no unit</source>
            <translation>{name}, вид {kind}, без единицы</translation>
        </message>
        <message>
            <source>Ask for an interval of counts only where persons or firms are counted; else write interval = "rounding" or "none"</source>
            <translation>Просите интервал по числам, только где считают людей или предприятия; иначе пишите interval = "rounding" или "none"</translation>
        </message>
        <message>
            <source>Whole numbers of {name} for an interval of counts</source>
            <translation>целые значения {name} для интервала по числам</translation>
        </message>
        <message>
            <source>{value} for {code} in {year}; {n} such values in all</source>
            <translation>{value}: {code}, {year} год; всего таких значений {n}</translation>
        </message>
        <message>
            <source>Rescale the indicators above zero: normalisation = ["min_max"] with index.limits = [1, 100]; or leave this mean out of uncertainty.aggregation</source>
            <translation>Приведите показатели к шкале выше нуля: normalisation = ["min_max"] и index.limits = [1, 100]; или уберите это среднее из uncertainty.aggregation</translation>
        </message>
        <message>
            <source>indicator {name} in uncertainty.normalisation</source>
            <translation>показатель {name} в uncertainty.normalisation</translation>
        </message>
        <message>
            <source>innovation susceptibility</source>
            <translation>инновационная восприимчивость</translation>
        </message>
        <message>
            <source>innovation activity</source>
            <translation>инновационная активность</translation>
        </message>
        <message>
            <source>Innovation development index</source>
            <translation>Индекс инновационного развития</translation>
        </message>
        <message>
            <source>ICT output</source>
            <translation>Объём продукции ИКТ</translation>
        </message>
        <message>
            <source>Labour productivity: GRP per employed person (D)</source>
            <translation>Производительность труда: ВРП на одного занятого (D)</translation>
        </message>
        <message>
            <source>Return on fixed assets: GRP per tenge of fixed assets (F, from 2013)</source>
            <translation>Фондоотдача: ВРП на тенге основных средств (F, с 2013 г.)</translation>
        </message>
        <message>
            <source>Sustainability of production: GRP per tonne of air emissions (E, a choice: the paper does not say)</source>
            <translation>Экологичность производства: ВРП на тонну выбросов в атмосферу (E, наш выбор: в статье не указано)</translation>
        </message>
        <message>
            <source>R&amp;D expenditure per employed person (A)</source>
            <translation>Затраты на НИОКР на одного занятого (A)</translation>
        </message>
        <message>
            <source>Gross regional product, with net taxes on products</source>
            <translation>Валовой региональный продукт с чистыми налогами на продукты</translation>
        </message>
        <message>
            <source>Gross value added of information and communication (section J)</source>
            <translation>Валовая добавленная стоимость: информация и связь (секция J)</translation>
        </message>
        <message>
            <source>Gross value added of industry</source>
            <translation>Валовая добавленная стоимость промышленности</translation>
        </message>
        <message>
            <source>Employed persons</source>
            <translation>Занятое население</translation>
        </message>
        <message>
            <source>Population on 1 January</source>
            <translation>Население на 1 января</translation>
        </message>
        <message>
            <source>Fixed assets at initial cost, end of year</source>
            <translation>Основные средства по первоначальной стоимости, на конец года</translation>
        </message>
        <message>
            <source>Air emissions of stationary sources</source>
            <translation>Выбросы в атмосферу от стационарных источников</translation>
        </message>
        <message>
            <source>R&amp;D expenditure in GRP</source>
            <translation>Затраты на НИОКР в ВРП</translation>
        </message>
        <message>
            <source>R&amp;D expenditure</source>
            <translation>Затраты на НИОКР</translation>
        </message>
        <message>
            <source>million KZT</source>
            <translation>млн тенге</translation>
        </message>
        <message>
            <source>thousand persons</source>
            <translation>тыс. человек</translation>
        </message>
        <message>
            <source>persons</source>
            <translation>человек</translation>
        </message>
        <message>
            <source>thousand tonnes</source>
            <translation>тыс. тонн</translation>
        </message>
        <message>
            <source>% of GRP</source>
            <translation>% ВРП</translation>
        </message>
        <message>
            <source>thousand KZT per person</source>
            <translation>тыс. тенге на человека</translation>
        </message>
        <message>
            <source>KZT per KZT</source>
            <translation>тенге на тенге</translation>
        </message>
        <message>
            <source>thousand KZT per tonne</source>
            <translation>тыс. тенге на тонну</translation>
        </message>
        <message>
            <source>ICT growth poles of Kazakhstan, 16 regions, 2010–2016</source>
            <translation>Полюса роста ИКТ Казахстана, 16 регионов, 2010–2016</translation>
        </message>
        <message>
            <source>ICT in the regions of Kazakhstan, official statistics 2010–2023</source>
            <translation>ИКТ в регионах Казахстана, официальная статистика, 2010–2023</translation>
        </message>
        <message>
            <source>Location quotient of ICT value added against GRP, official statistics</source>
            <translation>Коэффициент локализации: добавленная стоимость ИКТ к ВРП, официальная статистика</translation>
        </message>
        <message>
            <source>The paper, table 1</source>
            <translation>Статья, таблица 1</translation>
        </message>
        <message>
            <source>The paper, table 2</source>
            <translation>Статья, таблица 2</translation>
        </message>
        <message>
            <source>Bureau of National Statistics of Kazakhstan</source>
            <translation>Бюро национальной статистики Казахстана</translation>
        </message>
        <message>
            <source>use with reference to the source</source>
            <translation>использование со ссылкой на источник</translation>
        </message>
        <message>
            <source>Boundaries CC BY 4.0; statistics: use with reference to the Bureau of National Statistics of Kazakhstan</source>
            <translation>Границы: CC BY 4.0; статистика: использование со ссылкой на Бюро национальной статистики Казахстана</translation>
        </message>
        <message>
            <source>Boundaries: UN OCHA common operational data sets (COD-AB) for Kazakhstan, as corrected and published in the R package geokz 1.0.2 by Alexander Rodionov, CC BY 4.0; changed for Growth Poles: gaps and overlaps closed, stray parts reassigned, simplified, names unified.</source>
            <translation>Границы: общие операционные наборы данных УКГВ ООН (COD-AB) по Казахстану, исправленные и опубликованные в пакете R geokz 1.0.2 Александром Родионовым, CC BY 4.0; изменено для Growth Poles: зазоры и наложения устранены, отдельные части переназначены, контуры упрощены, названия унифицированы.</translation>
        </message>
        <message>
            <source>candidate</source>
            <translation>кандидат</translation>
        </message>
        <message>
            <source>not a candidate</source>
            <translation>не кандидат</translation>
        </message>
        <message>
            <source>undetermined</source>
            <translation>не определено</translation>
        </message>
        <message>
            <source>spread</source>
            <translation>распространение</translation>
        </message>
        <message>
            <source>backwash</source>
            <translation>обратный эффект</translation>
        </message>
        <message>
            <source>zone {zone}, index {index}; asked: {zones}</source>
            <translation>зона {zone}, индекс {index}; нужна {zones}</translation>
        </message>
        <message>
            <source>share {share}; asked: at least {wanted}</source>
            <translation>доля {share}; нужно не менее {wanted}</translation>
        </message>
        <message>
            <source>the share is not known</source>
            <translation>доля неизвестна</translation>
        </message>
        <message>
            <source>no output reported; asked: a share of at least {wanted}</source>
            <translation>о выпуске не сообщается; нужна доля не менее {wanted}</translation>
        </message>
        <message>
            <source>no grade: {some} of {required} indicators are known, the scale needs all</source>
            <translation>нет оценки: известно {some} из {required} показателей, а шкале нужны все</translation>
        </message>
        <message>
            <source>no grade: the index has no value</source>
            <translation>нет оценки: у индекса нет значения</translation>
        </message>
        <message>
            <source>the location quotient is not known</source>
            <translation>коэффициент локализации неизвестен</translation>
        </message>
        <message>
            <source>location quotient {value}: specialised</source>
            <translation>коэффициент локализации {value}: специализирован</translation>
        </message>
        <message>
            <source>location quotient {value}: not surely above 1</source>
            <translation>коэффициент локализации {value}: больше 1 лишь с сомнением</translation>
        </message>
        <message>
            <source>location quotient {value}: not specialised</source>
            <translation>коэффициент локализации {value}: не специализирован</translation>
        </message>
    </context>
</TS>
